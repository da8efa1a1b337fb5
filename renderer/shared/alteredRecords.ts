import type { TFunction } from 'i18next'
import type { AlteredRecord } from '../../electron/contract/channels.ts'

const MOST_NAMED = 3

/** Frozen records that are not as they were frozen, named in one sentence with what it means and what to do. */
export function alteredRecordsText(t: TFunction, records: readonly AlteredRecord[]): string {
  const named = records
    .slice(0, MOST_NAMED)
    .map(({ kind, name }) => t(`store.altered.kinds.${kind}`, { name }))
    .join(t('list.comma'))
  const told =
    records.length > MOST_NAMED ? t('store.altered.andMore', { named, count: records.length }) : named
  return t('store.altered.told', { records: told })
}
