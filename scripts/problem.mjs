// @ts-check

/** Something the reader can mend: it is shown as its message alone, without a stack. */
export class Problem extends Error {}
