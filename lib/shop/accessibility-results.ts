import results from './accessibility-results.json'

/** What the browser tests found when they last ran for the statement; `checked` is an ISO date. */
export type Results = { checked: string | null; passed: number; failed: number }

export const RESULTS: Results = results
