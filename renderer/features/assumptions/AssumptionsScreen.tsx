import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { editHead } from '../../../domain/actions/headChange.ts'
import { editScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { Assumptions, LastYear, VolumeGrowth } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { sameContent } from '../../../domain/scenarios/sameContent.ts'
import { percent } from '../../shared/format/numbers.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { TextField } from '../../shared/ui/TextField.tsx'
import { Effect } from './Effect.tsx'
import { RiskDrivers } from './RiskDrivers.tsx'
import './assumptions.css'

/** 假设: what every scenario is reckoned with, and the growth of the picked one. */
export function AssumptionsScreen() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return (
    <div className="assumptions-screen">
      <Parties />
      <section>
        <h2>{t('assumptions.money')}</h2>
        {isPrivateShown ? <Rate name="costOfCapital" hint={t('assumptions.ours')} /> : null}
        <Rate name="retailerCostOfCapital" hint={t('assumptions.sameWhenEmpty')} isOptional />
        <Rate name="serviceVatRate" hint={t('assumptions.serviceVatHint')} isOptional />
        <DayCount />
      </section>
      <section>
        <h2>{t('assumptions.goods')}</h2>
        <Rate name="returnRate" hint={t('assumptions.returnHint')} isOptional />
        {isPrivateShown ? <Rate name="returnSalvage" hint={t('assumptions.salvageHint')} isOptional /> : null}
        <Growth />
      </section>
      <section>
        <h2>{t('assumptions.lastYear')}</h2>
        <p className="quiet">{t('assumptions.lastYearHint')}</p>
        <LastYearFigure name="purchasesIn" lastYear={workspace.lastYear} />
        <LastYearFigure name="purchasesEx" lastYear={workspace.lastYear} />
        <LastYearFigure name="units" lastYear={workspace.lastYear} />
      </section>
      {isPrivateShown ? <RiskDrivers /> : null}
    </div>
  )
}

type HeadFields = Parameters<typeof editHead>[1]

function useHeadEdit() {
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  return (field: string, fields: HeadFields) =>
    act({ key: `action.head.${field}` }, editHead(workspace, fields))
}

/** What a typed value would do, where it stands in these fields. */
function useHeadEffect(fieldsOf: (value: number | null) => HeadFields) {
  const { workspace } = useSession()
  return (value: number | null) => <Effect changes={editHead(workspace, fieldsOf(value))} />
}

function Parties() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const edit = useHeadEdit()
  const { name, supplier, account, year } = workspace
  const storesOf = (stores: number | null) => ({ account: { ...account, stores: stores ?? 0 } })
  const effectOf = useHeadEffect(storesOf)
  return (
    <section>
      <h2>{t('assumptions.parties')}</h2>
      <TextField
        label={t('home.field.name')}
        value={name}
        onCommit={(text) => edit('name', { name: text })}
      />
      <TextField
        label={t('home.field.supplier')}
        value={supplier.name}
        onCommit={(text) => edit('supplier', { supplier: { ...supplier, name: text } })}
      />
      <TextField
        label={t('home.field.account')}
        value={account.name}
        onCommit={(text) => edit('account', { account: { ...account, name: text } })}
      />
      <AmountField
        label={t('home.field.stores')}
        unit={t('unit.stores')}
        value={account.stores}
        most={1_000_000}
        isWhole
        effectOf={effectOf}
        onCommit={(stores) => edit('stores', storesOf(stores))}
      />
      <p className="field">
        <span className="field-label">{t('assumptions.yearStart')}</span>
        <span>{t('home.year', { start: year.start })}</span>
      </p>
    </section>
  )
}

type RateName = Exclude<keyof Assumptions, 'dayCount'>

function Rate({ name, hint, isOptional = false }: { name: RateName; hint: string; isOptional?: boolean }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const edit = useHeadEdit()
  const { assumptions } = workspace
  const fieldsOf = (value: number | null) => {
    const next = { ...assumptions, [name]: value ?? undefined }
    const kept = Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined))
    return { assumptions: kept as Assumptions }
  }
  const effectOf = useHeadEffect(fieldsOf)
  return (
    <AmountField
      label={t(`assumptions.${name}`)}
      hint={hint}
      isPercent
      isOptional={isOptional}
      value={assumptions[name] ?? null}
      most={1}
      effectOf={effectOf}
      onCommit={(value) => edit(name, fieldsOf(value))}
    />
  )
}

function DayCount() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const edit = useHeadEdit()
  const { assumptions } = workspace
  return (
    <label className="field">
      <span className="field-label">{t('assumptions.dayCount')}</span>
      <select
        value={assumptions.dayCount ?? 360}
        onChange={(event) =>
          edit('dayCount', {
            assumptions: { ...assumptions, dayCount: event.target.value === '365' ? 365 : 360 },
          })
        }
      >
        <option value={360}>360</option>
        <option value={365}>365</option>
      </select>
      <span className="field-unit">{t('unit.days')}</span>
    </label>
  )
}

/** The one growth of the picked scenario; growth by category or product is shown as such and kept. */
function Growth() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  if (scenario === undefined) return null
  const growth = scenario.volumeGrowth
  const isSplit = typeof growth === 'object'
  const changesTo = (value: number | null) =>
    editScenario(workspace, picked, {
      volumeGrowth: isSplit ? { ...growth, default: value ?? 0 } : (value ?? undefined),
    })
  const put = (value: number | null) =>
    act({ key: 'action.growth', values: { name: scenario.name } }, changesTo(value))
  const base = workspace.scenarios.find(({ id }) => id === scenario.base)
  const differs = base !== undefined && !sameContent(base.volumeGrowth ?? 0, growth ?? 0)
  const reset = () =>
    act(
      { key: 'action.resetGrowth', values: { name: scenario.name } },
      editScenario(workspace, picked, { volumeGrowth: base?.volumeGrowth }),
    )
  return (
    <div className={differs ? 'growth-field overridden' : 'growth-field'}>
      <AmountField
        label={t('assumptions.growth', { name: scenario.name })}
        hint={t(isSplit ? 'assumptions.growthSplit' : 'assumptions.growthHint')}
        isPercent
        isOptional
        least={-0.99}
        most={10}
        value={isSplit ? growth.default : (growth ?? null)}
        effectOf={(value) => <Effect changes={changesTo(value)} />}
        onCommit={put}
      />
      {differs ? (
        <p>
          {t('deal.growthDiffers', { name: base.name, growth: growthText(t, base.volumeGrowth) })}{' '}
          <Button onClick={reset}>{t('deal.resetGrowth')}</Button>
        </p>
      ) : null}
    </div>
  )
}

function growthText(t: TFunction, growth: VolumeGrowth | undefined): string {
  if (typeof growth !== 'object') return percent(growth ?? 0)
  return t('deal.growthByCategory', { growth: percent(growth.default) })
}

function LastYearFigure({ name, lastYear }: { name: keyof LastYear; lastYear: Workspace['lastYear'] }) {
  const { t } = useTranslation()
  const edit = useHeadEdit()
  const fieldsOf = (value: number | null) => ({
    lastYear: { purchasesIn: 0, purchasesEx: 0, units: 0, ...lastYear, [name]: value ?? 0 },
  })
  const effectOf = useHeadEffect(fieldsOf)
  return (
    <AmountField
      label={t(`assumptions.lastYearOf.${name}`)}
      unit={t(name === 'units' ? 'unit.pieces' : 'unit.yuan')}
      value={lastYear?.[name] ?? null}
      most={1e13}
      effectOf={effectOf}
      onCommit={(value) => edit('lastYear', fieldsOf(value))}
    />
  )
}
