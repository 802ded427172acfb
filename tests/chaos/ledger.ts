import postgres from 'postgres'
import type { LedgerOrder, Step } from './history'

/** Looks into the shops' database from outside. */
export class Ledger {
  #sql: postgres.Sql

  constructor(url: string) {
    this.#sql = postgres(url, { max: 2, onnotice: () => {} })
  }

  /** Has the database itself note every change of a status: what a transaction undoes is not noted. */
  async watch(): Promise<void> {
    await this.#sql.unsafe(`
      create schema watch;
      create table watch.steps (at bigint generated always as identity, what text, id integer, was text, now text);
      create function watch.note() returns trigger language plpgsql as $$
      begin
        insert into watch.steps (what, id, was, now) values (
          tg_table_name, coalesce(to_jsonb(new) ->> 'order_id', to_jsonb(new) ->> 'id')::integer, old.status, new.status);
        return null;
      end $$;
      ${['orders', 'payments', 'sales']
        .map(
          (table) => `create trigger watched after update of status on ${table} for each row
            when (old.status is distinct from new.status) execute function watch.note();`,
        )
        .join('\n')}
    `)
  }

  steps = (): Promise<Step[]> =>
    this.#sql<Step[]>`
      select what as table, id, was as from, now as to from watch.steps order by at`

  /** Orders by state. */
  async counts(): Promise<Record<string, number>> {
    const rows = await this.#sql<{ status: string; count: number }[]>`
      select status, count(*)::integer from orders group by status order by status`
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  }

  /** Orders that something is still to be done for, and that are not before a person. */
  async unfinished(): Promise<number> {
    const [row] = await this.#sql<{ count: number }[]>`
      select count(*)::integer from orders join payments on payments.order_id = orders.id
      where attention is null and (
        orders.status in ('authorised', 'selling') or payments.status in ('open', 'held', 'charged'))`
    return row?.count ?? 0
  }

  orders = (): Promise<LedgerOrder[]> =>
    this.#sql<LedgerOrder[]>`
      select id, token, key, status, total::integer, details, attention,
        (select json_build_object('provider', provider, 'status', status, 'amount', amount, 'session', session)
          from payments where order_id = orders.id) as payment,
        (select json_agg(json_build_object('id', id, 'status', status, 'reference', reference, 'lines', lines, 'total', total) order by id)
          from sales where order_id = orders.id) as sales
      from orders order by id`

  close = () => this.#sql.end({ timeout: 1 })
}
