import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import {
  sectionRows,
  withSectionMoved,
  withSectionSwitched,
} from '../../../domain/documents/proposalSections.ts'
import type { ProposalSection } from '../../../domain/negotiation/proposalPlan.ts'
import { usePlan } from './usePlan.ts'

/** The sections in the order of the paper: drawn to another place, or moved by Alt and an arrow; on or off by their box. */
export function SectionList({
  chosen,
  choose,
}: {
  readonly chosen: PaperPlace
  readonly choose: (place: PaperPlace) => void
}) {
  const { t } = useTranslation()
  const { plan, arrange } = usePlan()
  const [drawn, setDrawn] = useState<ProposalSection | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const rows = sectionRows(plan)
  const nameOf = (place: PaperPlace) => t(`proposal.section.${place}`)
  const move = (section: ProposalSection, to: number) => {
    if (to < 0 || to >= rows.length) return
    arrange('move', section, withSectionMoved(rows, section, to))
    setSaid(t('proposal.moved', { section: nameOf(section), place: to + 1 }))
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-section="${section}"] .section-name`)?.focus(),
    )
  }
  return (
    <div className="section-list">
      <button
        type="button"
        className={chosen === 'cover' ? 'section-name cover on' : 'section-name cover'}
        aria-pressed={chosen === 'cover'}
        onClick={() => choose('cover')}
      >
        {nameOf('cover')}
      </button>
      <ol ref={list} aria-label={t('proposal.sections')}>
        {rows.map(({ section, isOn }, index) => (
          <li
            key={section}
            data-section={section}
            draggable={isOn}
            className={drawn === section ? 'section-row drawn' : 'section-row'}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', nameOf(section))
              setDrawn(section)
            }}
            onDragEnd={() => setDrawn(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (drawn !== null && drawn !== section) move(drawn, index)
              setDrawn(null)
            }}
          >
            <HolderOutlined className="section-grip" aria-hidden="true" />
            <input
              type="checkbox"
              checked={isOn}
              aria-label={t('proposal.printed', { section: nameOf(section) })}
              onChange={() =>
                arrange(isOn ? 'switchOff' : 'switchOn', section, withSectionSwitched(rows, section))
              }
            />
            <button
              type="button"
              className={chosen === section ? 'section-name on' : 'section-name'}
              aria-pressed={chosen === section}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => choose(section)}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                if (isOn) move(section, index + (event.key === 'ArrowUp' ? -1 : 1))
              }}
            >
              {nameOf(section)}
            </button>
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              disabled={!isOn || index === 0}
              aria-label={t('proposal.up', { section: nameOf(section) })}
              onClick={() => move(section, index - 1)}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              disabled={!isOn || index === rows.length - 1}
              aria-label={t('proposal.down', { section: nameOf(section) })}
              onClick={() => move(section, index + 1)}
            />
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  )
}
