import type { Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import type { FormValue } from './form-body'

export type Params = Record<string, FormValue>

/** A call whose parameters are right, waiting to be carried out; or the refusal of its parameters. */
export type Prepared = { refusal: Reply } | { run: () => Reply }

export type Handler = (sandbox: Sandbox, params: Params, id: string) => Prepared
