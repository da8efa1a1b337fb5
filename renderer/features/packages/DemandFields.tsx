import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Demands } from '../../../domain/packages/question.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'

const LARGEST = 1e12
const MOST_POINTS = 1_000

/** What the package has to reach; an empty field demands nothing. */
export function DemandFields({
  demands,
  now,
  onChange,
}: {
  readonly demands: Demands
  readonly now: Simulation
  readonly onChange: (demands: Demands) => void
}) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const { totalMargin, totalMarginRate, contractPoints, backMargin } = demands
  const points = (bound: 'min' | 'max', value: number | null) => {
    const { [bound]: _, ...other } = contractPoints ?? {}
    const next = value === null ? other : { ...other, [bound]: value }
    onChange(put(demands, 'contractPoints', Object.keys(next).length === 0 ? null : next))
  }
  return (
    <fieldset className="demand-fields">
      <legend>{t('packages.demands')}</legend>
      <AmountField
        label={t('packages.demand.totalMargin')}
        value={totalMargin?.min ?? null}
        unit={t('unit.yuan')}
        isOptional
        most={LARGEST}
        hint={t('packages.demand.now', { figure: money(now.retailer.totalMargin) })}
        onCommit={(min) => onChange(put(demands, 'totalMargin', min === null ? null : { min }))}
      />
      <AmountField
        label={t('packages.demand.totalMarginRate')}
        value={totalMarginRate?.min ?? null}
        isPercent
        isOptional
        most={1}
        hint={t('packages.demand.now', { figure: percent(now.retailer.totalMarginRate) })}
        onCommit={(min) => onChange(put(demands, 'totalMarginRate', min === null ? null : { min }))}
      />
      <AmountField
        label={t('packages.demand.backMargin')}
        value={backMargin?.min ?? null}
        unit={t('unit.yuan')}
        isOptional
        most={LARGEST}
        hint={t('packages.demand.now', { figure: money(now.retailer.backMargin) })}
        onCommit={(min) => onChange(put(demands, 'backMargin', min === null ? null : { min }))}
      />
      <AmountField
        label={t('packages.demand.pointsMin')}
        value={contractPoints?.min ?? null}
        unit={t('packages.points')}
        isOptional
        most={MOST_POINTS}
        hint={t('packages.demand.now', { figure: decimal(now.points.contractPoints, 2) })}
        onCommit={(value) => points('min', value)}
      />
      <AmountField
        label={t('packages.demand.pointsMax')}
        value={contractPoints?.max ?? null}
        unit={t('packages.points')}
        isOptional
        most={MOST_POINTS}
        onCommit={(value) => points('max', value)}
      />
    </fieldset>
  )
}

function put<Key extends keyof Demands>(demands: Demands, key: Key, value: Demands[Key] | null): Demands {
  const { [key]: _, ...rest } = demands
  return value === null ? rest : { ...rest, [key]: value }
}
