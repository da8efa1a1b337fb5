import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../../domain/actions/rowChanges.ts'
import { parseTerm } from '../../../../domain/negotiation/parseRows.ts'
import { scenarioContext } from '../../../../domain/negotiation/rules/scenarioContext.ts'
import type { Term } from '../../../../domain/negotiation/term.ts'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import type { TermRow } from '../termRows.ts'
import { BasisFields } from './BasisFields.tsx'
import { type DraftTerm, faultTexts } from './draftTerm.ts'
import { HeadFields } from './HeadFields.tsx'
import { PanelContext } from './panelContext.ts'
import { RuleFields } from './RuleFields.tsx'
import { TierTable } from './TierTable.tsx'

/** 条款明细: everything a term of the picked scenario says. Taken over as soon as it holds together. */
export function TermPanel({ row, onClose }: { readonly row: TermRow; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { name } = row.term
  const stored = row.sides.current?.term ?? null
  const put = (key: string, term: Term) =>
    act({ key, values: { name } }, setRows(workspace, picked, 'term', [term]))
  return (
    <PanelFrame name={name} onClose={onClose}>
      {stored === null ? (
        <p>
          {t('terms.notInScenario')}{' '}
          <Button onClick={() => put('action.addTerm', row.term)}>{t('panel.addHere')}</Button>
        </p>
      ) : (
        <TermFields
          key={picked}
          start={stored as DraftTerm}
          onTerm={(term) => put('action.editTerm', term)}
        />
      )}
    </PanelFrame>
  )
}

/** The same for a term that is not in the scenario yet: it is added as soon as nothing is left open. */
export function NewTermPanel(props: {
  readonly draft: DraftTerm
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}) {
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { draft, onAdded } = props
  const add = (term: Term) => {
    act({ key: 'action.addTerm', values: { name: term.name } }, setRows(workspace, picked, 'term', [term]))
    onAdded(term.id)
  }
  return (
    <PanelFrame name={draft.name} onClose={props.onClose}>
      <TermFields start={draft} onTerm={add} isNew />
    </PanelFrame>
  )
}

function PanelFrame(props: {
  readonly name: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const scenario = workspace.scenarios.find(({ id }) => id === picked)
  return (
    <section className="term-panel" aria-label={t('panel.title', { name: props.name })}>
      <header>
        <h2>{props.name}</h2>
        <span className="quiet">{t('panel.inScenario', { name: scenario?.name ?? '' })}</span>
        <span className="top-gap" />
        <Button type="text" icon={<CloseOutlined />} aria-label={t('panel.close')} onClick={props.onClose} />
      </header>
      {props.children}
    </section>
  )
}

function TermFields(props: {
  readonly start: DraftTerm
  readonly onTerm: (term: Term) => void
  readonly isNew?: boolean
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace, picked } = useSession()
  const { start, onTerm, isNew = false } = props
  const [draft, setDraft] = useState(start)
  useEffect(() => setDraft(start), [start])
  const context = useMemo(
    () => scenarioContext(workspace, resolveScenario(workspace, picked)),
    [workspace, picked],
  )
  const read = useMemo(() => parseTerm(draft, context), [draft, context])
  const faults = useMemo(() => faultTexts(read.ok ? [] : read.error, language), [read, language])
  const change = (next: DraftTerm) => {
    setDraft(next)
    const wanted = parseTerm(next, context)
    if (wanted.ok && !isNew) onTerm(wanted.value)
  }
  return (
    <PanelContext.Provider value={{ draft, change, faults, months: context.months }}>
      {faults.size === 0 ? null : (
        <p className="panel-problem" role="alert">
          {t('panel.notTaken', { count: faults.size })}
        </p>
      )}
      <div className="panel-columns">
        <HeadFields />
        <div className="panel-fields">
          <h3>{t('panel.rule')}</h3>
          <RuleFields />
        </div>
        <TierTable />
        <BasisFields />
      </div>
      {isNew ? (
        <Button type="primary" disabled={!read.ok} onClick={() => read.ok && onTerm(read.value)}>
          {t('panel.add')}
        </Button>
      ) : null}
    </PanelContext.Provider>
  )
}
