import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../domain/dealFile/mergeUnits.ts'
import type { SealedNews } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { Differences } from '../../shared/ui/Differences.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import { differenceLine } from './differenceLine.ts'
import { newsText } from './newsText.ts'
import type { Compared } from './useLook.ts'

type Side = 'theirs' | 'ours'
type Choices = Readonly<Record<string, Side>>

/**
 * 合并协商包: everything they changed since the last common step, row by row. What they alone changed is theirs unless
 * somebody says otherwise, what both changed has to be decided; then all of it is one undo step.
 */
export function MergeDialog({ look, merge, onEnd }: Compared & { readonly onEnd: () => void }) {
  const { t } = useTranslation()
  useFocusBack()
  const say = useMessages((state) => state.say)
  const { differences, comments, reviews } = merge
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(differences.flatMap(({ key, kind }) => (kind === 'theirs' ? [[key, kind]] : []))),
  )
  const undecided = differences.filter(({ key }) => choices[key] === undefined)
  const taken = differences.filter(({ key }) => choices[key] === 'theirs').length
  const isEmpty = differences.length + comments.length + reviews.length + merge.sealed === 0
  const decideAll = (side: Side) =>
    setChoices({ ...choices, ...Object.fromEntries(undecided.map(({ key }) => [key, side])) })
  const take = () => {
    onEnd()
    let sealed: readonly SealedNews[] = []
    useOpenNegotiation.getState().bring(
      async (asked) => {
        const reply = await bridge.invoke('dealFile:merge', { ...asked, token: look.token, choices })
        if (reply.ok) sealed = reply.value.sealed
        return reply
      },
      () => say('done', (t) => [t('dealFile.merge.done', { count: taken }), newsText(t, sealed)].join('')),
    )
  }
  return (
    <Modal
      open
      width={1080}
      style={{ top: 24 }}
      title={t('dealFile.merge.title', { file: look.fileName })}
      onCancel={onEnd}
      onOk={take}
      okText={t('dealFile.merge.take')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: isEmpty || undecided.length > 0 }}
      className="deal-file"
    >
      <p role="status">
        {t('dealFile.merge.counts', {
          ours: merge.ourSteps,
          theirs: merge.theirSteps,
          count: differences.length,
        })}{' '}
        {undecided.length > 0 ? t('dealFile.merge.undecided', { count: undecided.length }) : ''}
        {isEmpty ? t('dealFile.merge.nothing') : ''}
      </p>
      {undecided.length > 1 ? (
        <div className="deal-all">
          <Button onClick={() => decideAll('ours')}>{t('dealFile.merge.allOurs')}</Button>
          <Button onClick={() => decideAll('theirs')}>{t('dealFile.merge.allTheirs')}</Button>
        </div>
      ) : null}
      {differences.length > 0 ? (
        <Sorted
          differences={differences}
          choices={choices}
          onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
        />
      ) : null}
      {comments.length + reviews.length > 0 ? (
        <>
          <h3>{t('dealFile.merge.said')}</h3>
          <ul>
            {reviews.map(({ id, by, decision, note }) => (
              <li key={id}>{t(`dealFile.merge.${decision}`, { by, note: note ?? '' })}</li>
            ))}
            {comments.map(({ id, by, text }) => (
              <li key={id}>{t('dealFile.merge.comment', { by, text })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {merge.sealed > 0 ? (
        <p className="quiet">{t('dealFile.merge.sealed', { count: merge.sealed })}</p>
      ) : null}
    </Modal>
  )
}

const COLUMNS = ['row', 'base', 'ours', 'theirs', 'take'] as const

function Sorted(props: {
  readonly differences: readonly Difference[]
  readonly choices: Choices
  readonly onChoose: (key: string, side: Side) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace } = useSession()
  return (
    <Differences
      name={t('dealFile.merge.differences')}
      columns={COLUMNS.map((column) => ({ label: t(`dealFile.merge.column.${column}`) }))}
    >
      {props.differences.map((difference) => {
        const { key, kind } = difference
        const line = differenceLine(difference, { t, workspace, language })
        return (
          <tr key={key} className={kind}>
            <th scope="row">
              {line.name}
              <span className="deal-where">{line.where}</span>
              {kind === 'conflict' ? <span className="deal-conflict">{t('dealFile.merge.both')}</span> : null}
            </th>
            <Sides lines={line.base} />
            <Sides lines={line.ours} />
            <Sides lines={line.theirs} />
            <td>
              <Radio.Group
                aria-label={t('dealFile.merge.takeFor', { name: line.name })}
                value={props.choices[key] ?? null}
                onChange={({ target }) => props.onChoose(key, target.value as Side)}
                options={[
                  { value: 'ours', label: t('dealFile.merge.ours') },
                  { value: 'theirs', label: t('dealFile.merge.theirs') },
                ]}
              />
            </td>
          </tr>
        )
      })}
    </Differences>
  )
}

function Sides({ lines }: { readonly lines: readonly string[] }) {
  return (
    <td>
      {lines.map((line) => (
        <span key={line} className="deal-line">
          {line}
        </span>
      ))}
    </td>
  )
}
