import { PHASE_PRODUCTION_BUILD } from 'next/constants'

/** `next build` draws pages with neither upstream nor database. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD
