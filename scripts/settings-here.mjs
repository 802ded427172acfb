// @ts-check
import { existsSync } from 'node:fs'
import { demoDatabase } from './demo-database.mjs'
import { sandboxSettings } from './settings.mjs'

/**
 * The settings of the shop on this machine, from `.env` or the environment; without any, those of the demo.
 * @returns {NodeJS.ProcessEnv}
 */
export function shopSettingsHere() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const databaseUrl = process.env.DATABASE_URL ? null : demoDatabase()
  return databaseUrl ? { ...process.env, ...sandboxSettings({ databaseUrl }) } : process.env
}
