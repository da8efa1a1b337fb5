import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import type { Wording } from './leadColumn.ts'
import type { TermRow } from './termRows.ts'

/** 让得差: what the terms asked in return bring us less what this one gives, against last year; ours alone. */
export function balanceColumn({ t, language, money }: Wording): SheetColumn<TermRow> {
  return {
    ...readonlyColumn<TermRow>({
      id: 'balance',
      header: t('deal.balance'),
      width: language === 'en' ? 104 : 84,
      align: 'right',
      isPrivate: true,
      group: t('terms.privateGroup'),
      value: ({ exchange }) => exchange?.balance ?? null,
      format: (value) => (typeof value === 'number' ? money.change(value) : ''),
      writeSum: (value) => money.change(value),
    }),
    describe: ({ exchange }) =>
      exchange === undefined
        ? t('deal.noPriceInReturn')
        : t('deal.balanceSpoken', {
            given: money.change(exchange.give.cost),
            got: money.change(exchange.get.cost),
            balance: money.change(exchange.balance),
          }),
  }
}
