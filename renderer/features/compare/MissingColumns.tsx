import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isSameTick, ticksOf, useComparing } from '../../shared/comparing.ts'
import { useFrozenVersions } from '../../shared/frozenVersions.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import type { Column, Missing } from './useColumns.ts'

/** What was ticked and has no column, why, and the way on. */
export function MissingColumns({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation()
  const { id, workspace } = useSession()
  const set = useComparing((state) => state.set)
  const ticked = useComparing((state) => state.ticked[id])
  const read = useFrozenVersions((state) => state.read)
  return missing.map(({ tick, name, why }) => (
    <p
      key={tick.id}
      className={why === 'damaged' ? 'compare-missing broken-text' : 'compare-missing'}
      role={why === 'reading' ? 'status' : 'alert'}
    >
      {t(`compare.missing.${why}`, { name })}
      {why === 'failed' ? <Button onClick={() => void read(tick.id)}>{t('save.retry')}</Button> : null}
      {why === 'reading' ? null : (
        <Button
          onClick={() =>
            set(
              id,
              ticksOf(ticked, workspace.scenarios).filter((each) => !isSameTick(each, tick)),
            )
          }
        >
          {t('compare.leaveOut')}
        </Button>
      )}
    </p>
  ))
}

/** Frozen versions whose amounts today's engine would not give: the results are the frozen ones, the terms are not. */
export function OlderEngineNotes({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation()
  return columns
    .filter(({ agrees }) => !agrees)
    .map(({ tick, name }) => (
      <p key={tick.id} className="compare-missing" role="status">
        {t('compare.olderEngine', { name })}
      </p>
    ))
}
