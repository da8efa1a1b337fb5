import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { PackagesFound, Unmet } from '../../../domain/packages/question.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { freeName } from '../../shared/freeName.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { FrontierChart } from './FrontierChart.tsx'
import { type NamedPackage, PackageTable } from './PackageTable.tsx'
import { packageScenario } from './packageScenario.ts'
import type { LeverRow } from './proposedLevers.ts'

/** Packages, and the levers they were found with. */
export type Found = { readonly answer: PackagesFound; readonly levers: readonly LeverRow[] }

/** The best package, those of equal value and the frontier; or which demand fails, and by how much. */
export function FoundPackages({ found, now }: { readonly found: Found; readonly now: Simulation }) {
  const { t } = useTranslation()
  const { change } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const use = useAsScenario(found)
  const [pointed, setPointed] = useState(0)
  const { best, proven, unmet = [], equalValue, frontier } = found.answer
  if (best === null) {
    const [first] = unmet
    return (
      <div>
        {unmet.map((each) => (
          <p key={`${each.demand}${each.bound}`} role="alert">
            <UnmetSentence unmet={each} />
          </p>
        ))}
        {first === undefined ? null : (
          <PackageTable
            caption={t('packages.nearest')}
            levers={found.levers}
            now={now}
            packages={[{ name: t('packages.nearest'), found: first.nearest }]}
            onUse={use}
          />
        )}
      </div>
    )
  }
  const equal = equalValue.map((each, index) => ({
    name: t('packages.equal', { number: index + 1 }),
    found: each,
  }))
  const shown = frontier[pointed] ?? frontier[0]
  return (
    <>
      {isPrivateShown ? (
        <p>
          {t('packages.sentence', {
            theirs: change(best.retailer.totalMargin - now.retailer.totalMargin),
            ours: change(best.supplier.contribution - now.supplier.contribution),
          })}{' '}
          <span className="quiet">{t(proven ? 'packages.proven' : 'packages.notProven')}</span>
        </p>
      ) : null}
      <PackageTable
        caption={t('packages.bestAndEqual')}
        levers={found.levers}
        now={now}
        packages={[{ name: t('packages.best'), found: best }, ...equal]}
        onUse={use}
      />
      {isPrivateShown && frontier.length > 1 && shown !== undefined ? (
        <>
          <FrontierChart frontier={frontier} now={now} onPoint={setPointed} />
          <label className="frontier-pick">
            {t('packages.frontier.pick')}
            <input
              type="range"
              min={1}
              max={frontier.length}
              value={pointed + 1}
              onChange={(event) => setPointed(Number(event.target.value) - 1)}
            />
          </label>
          <PackageTable
            caption={t('packages.frontier.picked', { number: pointed + 1, count: frontier.length })}
            levers={found.levers}
            now={now}
            packages={[{ name: t('packages.frontier.name', { number: pointed + 1 }), found: shown }]}
            onUse={use}
          />
        </>
      ) : null}
    </>
  )
}

/** Makes a package a scenario of its own and goes there. */
function useAsScenario({ levers }: Found): (chosen: NamedPackage) => void {
  const { t } = useTranslation()
  const { id, workspace, picked } = useSession()
  const { act, pick } = useOpenNegotiation.getState()
  const [, navigate] = useLocation()
  return ({ name, found }) => {
    const base = workspace.scenarios.find((each) => each.id === picked)
    const wanted = t('packages.scenarioName', { scenario: base?.name ?? '', name })
    const fresh = {
      id: crypto.randomUUID(),
      name: freeName(
        wanted,
        workspace.scenarios.map((each) => each.name),
      ),
    }
    act(
      { key: 'action.usePackage', values: { name: fresh.name } },
      packageScenario(workspace, picked, fresh, levers, found.values),
    )
    pick(fresh.id)
    navigate(`/negotiation/${encodeURIComponent(id)}/terms`)
  }
}

function UnmetSentence({ unmet }: { readonly unmet: Unmet }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const { demand, bound, by } = unmet
  const figure =
    demand === 'totalMarginRate'
      ? percent(by)
      : demand === 'contractPoints'
        ? t('dock.points', { figure: decimal(by, 2) })
        : money(by)
  const key = demand === 'contractPoints' ? (bound === 'min' ? 'pointsMin' : 'pointsMax') : demand
  return <>{t('packages.unmet', { demand: t(`packages.demand.${key}`), by: figure })}</>
}
