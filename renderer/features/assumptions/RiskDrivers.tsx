import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { editScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { Distribution, Driver, Risk } from '../../../domain/negotiation/negotiation.ts'
import { distributionOnRange, rangeOfDistribution } from '../../../domain/risk/driverRange.ts'
import { tornado } from '../../../domain/risk/tornado.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { TextField } from '../../shared/ui/TextField.tsx'
import { Correlations } from './Correlations.tsx'
import { RangeField } from './RangeField.tsx'
import { RangeShape } from './RangeShape.tsx'

const QUANTITIES: readonly Driver['on'][] = ['volume', 'uplift', 'unitCost', 'retailPrice']
const KINDS: readonly Distribution['kind'][] = ['pert', 'triangular', 'normal', 'uniform']
const FIRST_RANGE = { low: -0.05, high: 0.05 }

/** 不确定的因素: what of the picked scenario may turn out otherwise, between what and how, from whom and since when. */
export function RiskDrivers() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  const effects = useEffects()
  if (scenario === undefined) return null
  const risk: Risk = scenario.risk ?? { drivers: [] }
  const put = (next: Risk) => {
    const isNothing = next.drivers.length === 0 && (next.correlations ?? []).length === 0
    act(
      { key: 'action.risk', values: { name: scenario.name } },
      editScenario(workspace, picked, { risk: isNothing ? undefined : next }),
    )
  }
  const replace = (driver: Driver) =>
    put({ ...risk, drivers: risk.drivers.map((each) => (each.id === driver.id ? driver : each)) })
  const remove = (id: string) => {
    const { correlations, ...rest } = risk
    const kept = correlations?.filter(({ a, b }) => a !== id && b !== id)
    put({
      ...rest,
      drivers: risk.drivers.filter((each) => each.id !== id),
      ...(kept === undefined || kept.length === 0 ? {} : { correlations: kept }),
    })
  }
  const add = () => {
    const driver: Driver = {
      id: crypto.randomUUID(),
      on: 'volume',
      distribution: distributionOnRange('pert', FIRST_RANGE),
    }
    put({ ...risk, drivers: [...risk.drivers, driver] })
  }
  return (
    <section className="risk-drivers">
      <h2>{t('drivers.title', { name: scenario.name })}</h2>
      <p className="quiet">{t('drivers.why')}</p>
      {risk.drivers.length === 0 ? null : (
        <table className="figure-table of-text driver-table">
          <caption className="unseen">{t('drivers.table')}</caption>
          <thead>
            <tr>
              {(['on', 'scope', 'range', 'shape', 'effect', 'source', 'owner', 'setOn'] as const).map(
                (key) => (
                  <th key={key} scope="col">
                    {t(`drivers.column.${key}`)}
                  </th>
                ),
              )}
              <th scope="col">
                <span className="unseen">{t('row.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {risk.drivers.map((driver) => (
              <DriverLine
                key={driver.id}
                driver={driver}
                effect={effects.get(driver.id)}
                onChange={replace}
                onRemove={() => remove(driver.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button onClick={add}>{t('drivers.add')}</Button>
      {risk.drivers.length > 1 ? <Correlations risk={risk} onChange={put} /> : null}
    </section>
  )
}

type Effect = { readonly low: number; readonly high: number }

/** What each driver alone does to our contribution at its P10 and P90, worked out after the frame of a keystroke. */
function useEffects(): ReadonlyMap<string, Effect> {
  const { head, price } = useSettledPrice()
  return useMemo(() => {
    if (price === null) return new Map()
    const plan = price.simulation.supplier.contribution
    const bars = tornado(head, price.scenario)
    return new Map(bars.map(({ driver, low, high }) => [driver, { low: low - plan, high: high - plan }]))
  }, [head, price])
}

function DriverLine({
  driver,
  effect,
  onChange,
  onRemove,
}: {
  readonly driver: Driver
  readonly effect: Effect | undefined
  readonly onChange: (driver: Driver) => void
  readonly onRemove: () => void
}) {
  const { t } = useTranslation()
  const { change } = useMoney()
  const { workspace } = useSession()
  const categories = useMemo(
    () => [...new Set(workspace.products.map(({ category }) => category))],
    [workspace.products],
  )
  const { distribution, scope } = driver
  const range = rangeOfDistribution(distribution)
  const text = (key: 'source' | 'owner', value: string) => {
    const { [key]: _, ...rest } = driver
    onChange(value.trim() === '' ? rest : { ...rest, [key]: value.trim() })
  }
  const products = scope?.products ?? []
  return (
    <tr>
      <td>
        <Select<Driver['on']>
          aria-label={t('drivers.column.on')}
          value={driver.on}
          popupMatchSelectWidth={false}
          onChange={(on) => onChange({ ...driver, on })}
          options={QUANTITIES.map((value) => ({ value, label: t(`risk.on.${value}`) }))}
        />
      </td>
      <td>
        <Select<string[]>
          mode="multiple"
          aria-label={t('drivers.column.scope')}
          className="driver-scope"
          value={[...(scope?.categories ?? [])]}
          placeholder={
            products.length > 0 ? t('drivers.products', { count: products.length }) : t('drivers.all')
          }
          maxTagCount={1}
          popupMatchSelectWidth={false}
          onChange={(chosen) => onChange(withCategories(driver, chosen))}
          options={categories.map((value) => ({ value, label: value }))}
        />
      </td>
      <td>
        <RangeField
          label={t('drivers.column.range')}
          range={range}
          onCommit={(next) =>
            onChange({ ...driver, distribution: distributionOnRange(distribution.kind, next) })
          }
        />
      </td>
      <td className="driver-shape">
        <RangeShape kind={distribution.kind} />
        <Select<Distribution['kind']>
          aria-label={t('drivers.column.shape')}
          value={distribution.kind}
          popupMatchSelectWidth={false}
          onChange={(kind) => onChange({ ...driver, distribution: distributionOnRange(kind, range) })}
          options={KINDS.map((value) => ({ value, label: t(`drivers.kind.${value}`) }))}
        />
      </td>
      <td className="driver-effect">
        {effect === undefined ? null : (
          <>
            <span>{change(effect.low)}</span> <span>{change(effect.high)}</span>
          </>
        )}
      </td>
      <td>
        <TextField
          label={t('drivers.column.source')}
          value={driver.source ?? ''}
          onCommit={(value) => text('source', value)}
        />
      </td>
      <td>
        <TextField
          label={t('drivers.column.owner')}
          value={driver.owner ?? ''}
          onCommit={(value) => text('owner', value)}
        />
      </td>
      <td>
        <input
          type="date"
          className="field-text"
          aria-label={t('drivers.column.setOn')}
          value={driver.setOn ?? ''}
          onChange={(event) => {
            const { setOn: _, ...rest } = driver
            onChange(event.target.value === '' ? rest : { ...rest, setOn: event.target.value })
          }}
        />
      </td>
      <td>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('drivers.remove', { name: t(`risk.on.${driver.on}`) })}
          onClick={onRemove}
        />
      </td>
    </tr>
  )
}

/** The driver on these categories; its products stay, and on nothing in particular it holds for all. */
function withCategories(driver: Driver, categories: readonly string[]): Driver {
  const { scope, ...rest } = driver
  const { categories: _, ...products } = scope ?? {}
  const next = categories.length === 0 ? products : { ...products, categories }
  return Object.keys(next).length === 0 ? rest : { ...rest, scope: next }
}
