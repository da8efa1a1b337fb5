import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Package } from '../../../domain/packages/question.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { leverText, leverValueText } from './leverText.ts'
import type { LeverRow } from './proposedLevers.ts'

export type NamedPackage = { readonly name: string; readonly found: Package }

/** Packages side by side: what each lever says, tinted where it differs from now, and what both parties have of it. */
export function PackageTable({
  caption,
  levers,
  now,
  packages,
  onUse,
}: {
  readonly caption: string
  readonly levers: readonly LeverRow[]
  readonly now: Simulation
  readonly packages: readonly NamedPackage[]
  readonly onUse: (chosen: NamedPackage) => void
}) {
  const { t } = useTranslation()
  const { money, change } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const amountRow = (label: string, of: (figures: Package | Simulation) => number) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{money(of(now))}</td>
      {packages.map(({ name, found }) => (
        <td key={name}>
          {money(of(found))} <span className="quiet">{change(of(found) - of(now))}</span>
        </td>
      ))}
    </tr>
  )
  return (
    <div className="figure-scroll package-scroll">
      <table className="figure-table package-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('packages.lever.term')}</th>
            <th scope="col">{t('packages.lever.now')}</th>
            {packages.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levers.map((lever) => (
            <tr key={lever.key}>
              <th scope="row">{leverText(t, lever)}</th>
              <td>{leverValueText(t, lever, lever.now)}</td>
              {packages.map(({ name, found }) => {
                const value = found.values[lever.key] ?? lever.now
                const isMoved = Math.abs(value - lever.now) > 1e-9
                return (
                  <td key={name} className={isMoved ? 'moved' : ''}>
                    {leverValueText(t, lever, value)}
                    {isMoved ? <span className="unseen"> {t('packages.moved')}</span> : null}
                  </td>
                )
              })}
            </tr>
          ))}
          {isPrivateShown ? amountRow(t('packages.ours'), ({ supplier }) => supplier.contribution) : null}
          {amountRow(t('packages.theirs'), ({ retailer }) => retailer.totalMargin)}
          <tr>
            <th scope="row">{t('packages.theirRate')}</th>
            <td>{percent(now.retailer.totalMarginRate)}</td>
            {packages.map(({ name, found }) => (
              <td key={name}>{percent(found.retailer.totalMarginRate)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('dock.contractPoints')}</th>
            <td>{decimal(now.points.contractPoints, 2)}</td>
            {packages.map(({ name, found }) => (
              <td key={name}>{decimal(found.points.contractPoints, 2)}</td>
            ))}
          </tr>
          <tr className="package-use">
            <th scope="row">
              <span className="unseen">{t('packages.use')}</span>
            </th>
            <td />
            {packages.map((each) => (
              <td key={each.name}>
                <Button onClick={() => onUse(each)} aria-label={t('packages.useNamed', { name: each.name })}>
                  {t('packages.use')}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
