import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldAt, withField } from '../../../shared/rowPanel/draft.ts'
import { usePanel } from '../../../shared/rowPanel/panelContext.ts'
import { AmountField } from '../../../shared/ui/AmountField.tsx'
import type { DraftTerm } from './draftTerm.ts'

/** A step of any table: a threshold and what it pays. */
type Step = { readonly from: number; readonly rate: number }

const LARGEST = 1e12
const SMALLEST_GAP = 1
const SMALLEST_GROWTH = 0.01

/** 阶梯: the steps of a tiered, growth or interpolated rule. Faults stand at the step they belong to. */
export function TierTable() {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel<DraftTerm>()
  const { kind } = draft.rule
  if (kind !== 'tiered' && kind !== 'growth' && kind !== 'interpolated') return null
  const isPoints = kind === 'interpolated'
  const path = isPoints ? 'rule.points' : 'rule.tiers'
  const steps = readSteps(fieldAt(draft, path))
  const put = (next: readonly Step[]) =>
    change(withField(draft, path, isPoints ? next.map(({ from, rate }) => [from, rate]) : next))
  const replace = (at: number, step: Step) => put(steps.map((old, index) => (index === at ? step : old)))
  const paysRate = kind !== 'tiered' || draft.rule.pays === 'rate'
  const faultOf = (at: number) =>
    [...faults].find(([where]) => where.startsWith(`${path}[${at}]`))?.[1] ??
    (at === 0 ? faults.get(path) : undefined)
  const add = () => put([...steps, stepAfter(steps, kind === 'growth' ? SMALLEST_GROWTH : SMALLEST_GAP)])
  return (
    <div className="panel-fields tiers">
      <h3>{t('panel.tiers')}</h3>
      <table className="tier-table">
        <thead>
          <tr>
            <th scope="col">{t('panel.step')}</th>
            <th scope="col">{t(kind === 'growth' ? 'panel.growthFrom' : 'panel.from')}</th>
            <th scope="col">{t(paysRate ? 'panel.rate' : 'panel.pays')}</th>
            <th scope="col">
              <span className="unseen">{t('panel.removeStep')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
            <tr key={at}>
              <td>{at + 1}</td>
              <td>
                <AmountField
                  label={t('panel.fromOf', { step: at + 1 })}
                  value={step.from}
                  isPercent={kind === 'growth'}
                  least={kind === 'growth' ? -0.99 : 0}
                  most={LARGEST}
                  onCommit={(from) => replace(at, { ...step, from: from ?? 0 })}
                />
              </td>
              <td>
                <AmountField
                  label={t('panel.rateOf', { step: at + 1 })}
                  value={step.rate}
                  isPercent={paysRate}
                  most={paysRate ? 1 : LARGEST}
                  onCommit={(rate) => replace(at, { ...step, rate: rate ?? 0 })}
                />
                {faultOf(at) === undefined ? null : (
                  <span className="field-problem">{t('panel.allowed', { allowed: faultOf(at) ?? '' })}</span>
                )}
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  disabled={steps.length < 2}
                  aria-label={t('panel.removeStepOf', { step: at + 1 })}
                  onClick={() => put(steps.filter((_, index) => index !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={add}>{t('panel.addStep')}</Button>
    </div>
  )
}

/** One more step, as far above the last as that is above the one before, at the same rate. */
function stepAfter(steps: readonly Step[], smallest: number): Step {
  const last = steps.at(-1) ?? { from: 0, rate: 0 }
  const before = steps.at(-2)
  return {
    from: last.from + Math.max(smallest, before === undefined ? 0 : last.from - before.from),
    rate: last.rate,
  }
}

function readSteps(value: unknown): readonly Step[] {
  if (!Array.isArray(value)) return []
  return value.map((step: unknown) => {
    if (Array.isArray(step)) return { from: Number(step[0]), rate: Number(step[1]) }
    const { from, rate } = step as Step
    return { from, rate }
  })
}
