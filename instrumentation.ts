/** Runs once when a shop process starts, before its first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('@/lib/bootstrap/start')
    await start()
  }
}
