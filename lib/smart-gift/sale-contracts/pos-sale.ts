import { itemsBody } from '@/lib/smart-gift/sale-contracts/items'
import type { Sale } from '@/lib/smart-gift/sale-contracts/sale'

/*
 * `pos-sale`, at /pos-sale: the publisher's current overview.
 *
 * | field                                                             | published                              | assumed                  |
 * | ----------------------------------------------------------------- | -------------------------------------- | ------------------------ |
 * | reference                                                         | name, unique                           | a number                 |
 * | items[]: id, price, persons, to, from, message                    | names; id an integer; price for amounts only |                    |
 * | payment_method_id                                                 | "payment method id", an integer        | its name                 |
 * | customer, delivery, totals                                        | –                                      | as in `items`            |
 */
export const posSaleBody = (sale: Sale) => itemsBody(sale)
