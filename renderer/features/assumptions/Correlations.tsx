import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Risk } from '../../../domain/negotiation/negotiation.ts'
import { correlationFactor } from '../../../domain/risk/correlation.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'

/** Which drivers move together, and how closely; what no drivers can do together is said. */
export function Correlations({
  risk,
  onChange,
}: {
  readonly risk: Risk
  readonly onChange: (risk: Risk) => void
}) {
  const { t } = useTranslation()
  const [isRefused, setRefused] = useState(false)
  const { drivers, correlations = [] } = risk
  const names = drivers.map(({ id, on }, index) => ({
    value: id,
    label: t('drivers.numbered', { number: index + 1, name: t(`risk.on.${on}`) }),
  }))
  const put = (next: NonNullable<Risk['correlations']>) => {
    const isPossible = correlationFactor(
      drivers.map(({ id }) => id),
      next,
    ).ok
    setRefused(!isPossible || hasPairTwice(next))
    if (!isPossible || hasPairTwice(next)) return
    const { correlations: _, ...rest } = risk
    onChange(next.length === 0 ? rest : { ...rest, correlations: next })
  }
  const replace = (at: number, change: Partial<(typeof correlations)[number]>) =>
    put(correlations.map((each, index) => (index === at ? { ...each, ...change } : each)))
  const free = drivers.flatMap(({ id: a }, i) =>
    drivers
      .slice(i + 1)
      .map(({ id: b }) => ({ a, b }))
      .filter(
        ({ b }) => !correlations.some((each) => [each.a, each.b].includes(a) && [each.a, each.b].includes(b)),
      ),
  )
  const [first] = free
  return (
    <div className="correlations">
      <h3>{t('drivers.correlations')}</h3>
      {correlations.map(({ a, b, rho }, at) => (
        <div key={`${a} ${b}`} className="correlation">
          <Select<string>
            aria-label={t('drivers.first')}
            value={a}
            onChange={(value) => value !== b && replace(at, { a: value })}
            options={names}
          />
          <Select<string>
            aria-label={t('drivers.second')}
            value={b}
            onChange={(value) => value !== a && replace(at, { b: value })}
            options={names}
          />
          <AmountField
            label={t('drivers.rho')}
            value={rho}
            least={-1}
            most={1}
            onCommit={(value) => value !== null && replace(at, { rho: value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('drivers.removeCorrelation')}
            onClick={() => put(correlations.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {isRefused ? <p role="alert">{t('drivers.impossible')}</p> : null}
      <Button
        disabled={first === undefined}
        onClick={() => first && put([...correlations, { ...first, rho: 0.3 }])}
      >
        {t('drivers.addCorrelation')}
      </Button>
    </div>
  )
}

function hasPairTwice(correlations: NonNullable<Risk['correlations']>): boolean {
  return new Set(correlations.map(({ a, b }) => [a, b].sort().join(' '))).size < correlations.length
}
