type Preparable<T> = { prepare: (name: string) => { execute: () => Promise<T> } }

/**
 * Runs a query whose plan its connection keeps, known again by its text: one round trip, and several at once in one.
 * Drizzle by itself has PostgreSQL read and plan a query anew each time, which is two.
 */
export const preparedQuery = <T>(query: Preparable<T>): Promise<T> => query.prepare('').execute()
