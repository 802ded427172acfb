import fc from 'fast-check'

/** One place for how hard properties are tried. `SEED=… npm test` tries another set of cases. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_260_401), numRuns: 200 })

export { fc }

/** Holds for every value of an arbitrary, or throws with the smallest that breaks it. */
export const forAll = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, holds))
