import { Button, Progress, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { useRiskChoices } from './riskChoices.ts'

const DRAWS = [1_000, 2_000, 10_000, 50_000] as const
const LARGEST_SEED = 999_999_999

/** How many draws, from which seed, beside which scenario; started, followed and given up here. */
export function RiskTools({
  share,
  onStart,
  onGiveUp,
}: {
  /** How far the running draws are; null while none run. */
  readonly share: number | null
  readonly onStart: () => void
  readonly onGiveUp: () => void
}) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const { draws, seed, beside, choose } = useRiskChoices()
  const others = workspace.scenarios.filter(({ id }) => id !== picked)
  return (
    <div className="sheet-tools" role="toolbar" aria-label={t('risk.tools')}>
      <span className="tool-field">
        <span>{t('risk.draws')}</span>
        <Select<number>
          aria-label={t('risk.draws')}
          value={draws}
          onChange={(value) => choose({ draws: value })}
          options={DRAWS.map((value) => ({ value, label: t('risk.drawCount', { count: decimal(value) }) }))}
        />
      </span>
      <AmountField
        label={t('risk.seed')}
        value={seed}
        isWhole
        most={LARGEST_SEED}
        onCommit={(value) => choose({ seed: value ?? 0 })}
      />
      <span className="tool-field">
        <span>{t('risk.beside')}</span>
        <Select<string>
          aria-label={t('risk.beside')}
          value={beside ?? ''}
          popupMatchSelectWidth={false}
          onChange={(value) => choose({ beside: value === '' ? null : value })}
          options={[
            { value: '', label: t('risk.besideNone') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </span>
      {share === null ? (
        <Button type="primary" onClick={onStart}>
          {t('risk.start')}
        </Button>
      ) : (
        <>
          <Progress
            className="tool-progress"
            percent={Math.round(100 * share)}
            size="small"
            aria-label={t('risk.progress')}
          />
          <Button onClick={onGiveUp}>{t('risk.giveUp')}</Button>
        </>
      )}
    </div>
  )
}
