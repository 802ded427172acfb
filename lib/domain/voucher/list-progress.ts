/** Of a list whose first pages were read earlier: the ids on them, and how many entries had none. */
export type ReadBefore = { named: number[]; nameless: number }

/** How far a list was read that takes more than one reading. `next`: the path of its next page; `begunAt`: when its first was asked for, in epoch milliseconds. */
export type ListProgress = ReadBefore & { next: string; pages: number; begunAt: number }
