import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../../domain/actions/rowChanges.ts'
import { parseTerm } from '../../../../domain/negotiation/parseRows.ts'
import type { Term } from '../../../../domain/negotiation/term.ts'
import { AgreedLock } from '../../../shared/negotiation/AgreedLock.tsx'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { DraftFields } from '../../../shared/rowPanel/DraftFields.tsx'
import { PanelFrame } from '../../../shared/rowPanel/PanelFrame.tsx'
import type { TermRow } from '../termRows.ts'
import { BasisFields } from './BasisFields.tsx'
import type { DraftTerm } from './draftTerm.ts'
import { HeadFields } from './HeadFields.tsx'
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
    <PanelFrame label={t('panel.title', { name })} name={name} onClose={onClose}>
      {stored === null ? (
        <p>
          {t('terms.notInScenario')}{' '}
          <Button onClick={() => put('action.addTerm', row.term)}>{t('panel.addHere')}</Button>
        </p>
      ) : (
        <AgreedLock term={row.term}>
          <DraftFields
            key={picked}
            start={stored}
            parse={parseTerm}
            onRow={(term) => put('action.editTerm', term)}
          >
            <TermFields />
          </DraftFields>
        </AgreedLock>
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
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { draft, onAdded } = props
  const add = (term: Term) => {
    act({ key: 'action.addTerm', values: { name: term.name } }, setRows(workspace, picked, 'term', [term]))
    onAdded(term.id)
  }
  return (
    <PanelFrame label={t('panel.title', { name: draft.name })} name={draft.name} onClose={props.onClose}>
      <DraftFields start={draft} parse={parseTerm} onRow={add} addLabel={t('panel.add')}>
        <TermFields />
      </DraftFields>
    </PanelFrame>
  )
}

function TermFields() {
  const { t } = useTranslation()
  return (
    <>
      <HeadFields />
      <div className="panel-fields">
        <h3>{t('panel.rule')}</h3>
        <RuleFields />
      </div>
      <TierTable />
      <BasisFields />
    </>
  )
}
