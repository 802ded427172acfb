/** placeholder */
export function drawScene(name: string): string | null {
  return name === 'lost-picture'
    ? null
    : `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="#F7F3EA"/></svg>`
}
