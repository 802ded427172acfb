/** A font file is imported for its address (next.config.js). */
declare module '*.woff2?url' {
  const url: string
  export default url
}
