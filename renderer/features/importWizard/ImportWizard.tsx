import { Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../domain/lists/listChoice.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { termListDifference } from '../../../domain/terms/list/termListChanges.ts'
import type { ListLook, ListVerdict } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useImportWizard } from '../../shared/importWizard.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { ListFaults } from './ListFaults.tsx'
import { ListMapping } from './ListMapping.tsx'
import { ListPlace } from './ListPlace.tsx'
import { ListQuestions } from './ListQuestions.tsx'
import { TermRows } from './TermRows.tsx'
import { type Target, TermTarget } from './TermTarget.tsx'
import { type Encoding, useList } from './useList.ts'
import './importWizard.css'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'

/** 导入: a list of products or of last year's terms, shown as it is read, taken whole as one undo step or not at all. */
export function ImportWizard() {
  const { kind, end } = useImportWizard()
  const { id } = useSession()
  return kind === null ? null : <ListImport key={`${id}/${kind}`} kind={kind} onEnd={end} />
}

function ListImport({ kind, onEnd }: { readonly kind: ListKind; readonly onEnd: () => void }) {
  const { id } = useSession()
  const list = useList(id, kind, onEnd)
  if (list.look === null || list.verdict === null) return null
  return (
    <ListDialog
      kind={kind}
      look={list.look}
      verdict={list.verdict}
      onChange={list.change}
      onEncoding={(encoding) => void list.read(encoding, list.look?.token)}
      onEnd={onEnd}
    />
  )
}

function ListDialog(props: {
  readonly kind: ListKind
  readonly look: ListLook
  readonly verdict: ListVerdict
  readonly onChange: ReturnType<typeof useList>['change']
  readonly onEncoding: (encoding: Encoding) => void
  readonly onEnd: () => void
}) {
  const { t } = useTranslation()
  useFocusBack()
  const { kind, look, verdict, onChange, onEnd } = props
  const { workspace } = useSession()
  const say = useMessages((state) => state.say)
  const first = useMemo(() => workspace.scenarios.find(({ role }) => role === 'lastYear'), [workspace])
  const [target, setTarget] = useState<Target>({
    scenario: first?.id ?? null,
    isWorking: first === undefined,
  })
  const difference = useMemo(() => {
    const into = workspace.scenarios.find(({ id }) => id === target.scenario)
    if (verdict.terms === null || into === undefined) return null
    const terms = verdict.terms.flatMap(({ term }) => (term === null ? [] : [term]))
    return termListDifference(resolveScenario(workspace, into.id).terms, terms)
  }, [workspace, target.scenario, verdict.terms])
  const open = verdict.terms?.filter(({ state }) => state === 'choose').length ?? 0
  const isReady = verdict.faults.length === 0 && open === 0 && verdict.taken > 0
  const take = () => {
    const { bring, pick } = useOpenNegotiation.getState()
    const newScenario = {
      id: crypto.randomUUID(),
      name: t('lists.import.newScenario', { year: Number(workspace.year.start.slice(0, 4)) - 1 }),
    }
    const working = { id: crypto.randomUUID(), name: t('lists.import.workingName') }
    const wanted = {
      scenario: target.scenario,
      newScenario,
      working: target.isWorking ? working : null,
    }
    const into = kind === 'terms' ? { target: wanted } : {}
    onEnd()
    const list = { token: look.token, choice: verdict.choice, ...into }
    bring(
      (asked) => bridge.invoke('list:take', { ...asked, ...list }),
      () => {
        if (kind === 'terms') pick(wanted.working?.id ?? wanted.scenario ?? newScenario.id)
        say('done', (t) => t(`lists.import.done.${kind}`, { count: verdict.taken }))
      },
    )
  }
  return (
    <Modal
      open
      width={1080}
      style={{ top: 24 }}
      title={t(`lists.import.title.${kind}`, { file: look.fileName })}
      onCancel={onEnd}
      onOk={take}
      okText={t('lists.import.take', { count: verdict.taken })}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: !isReady }}
      className="list-import"
    >
      <ListPlace look={look} choice={verdict.choice} onChange={onChange} onEncoding={props.onEncoding} />
      <ListMapping kind={kind} look={look} verdict={verdict} onChange={onChange} />
      <ListQuestions kind={kind} verdict={verdict} onChange={onChange} />
      {kind === 'terms' ? <TermTarget target={target} onChange={setTarget} /> : null}
      <p role="status" className="list-summary">
        {verdict.products === null
          ? null
          : t('lists.import.counts', { rows: verdict.taken, ...verdict.products })}
        {verdict.terms === null ? null : t('lists.import.terms', { taken: verdict.taken, open })}
        {open > 0 ? ` ${t('lists.import.chooseFirst')}` : ''}
        {verdict.taken === 0 && verdict.faults.length === 0 ? ` ${t('lists.import.nothing')}` : ''}
      </p>
      {difference === null || difference.gone.length === 0 ? null : (
        <p className="list-gone">
          {t('lists.import.gone', {
            names: difference.gone.map(({ name }) => name).join(t('lists.import.and')),
          })}
        </p>
      )}
      {verdict.terms === null ? null : (
        <TermRows
          rows={verdict.terms}
          difference={difference}
          onChoose={(row, what) => onChange({ rows: { ...verdict.choice.rows, [String(row)]: what } })}
        />
      )}
      <ListFaults faults={verdict.faults} />
    </Modal>
  )
}
