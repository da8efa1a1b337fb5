import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '../../../domain/documents/paperPlace.ts'
import { LineField } from './LineField.tsx'
import { RowsEditor } from './RowsEditor.tsx'
import { usePlan } from './usePlan.ts'

const LONGEST_LABEL = 60
const LONGEST_TEXT = 400

/** What the plan says in one place of the paper; where it says nothing, from what the section follows. */
export function PlanEditor({ place }: { readonly place: PaperPlace }) {
  const { t } = useTranslation()
  const title = t(`proposal.section.${place}`)
  return (
    <section className="plan-editor" aria-label={t('proposal.editor', { section: title })}>
      <h3>{title}</h3>
      <Fields place={place} />
    </section>
  )
}

function Fields({ place }: { readonly place: PaperPlace }) {
  const { t } = useTranslation()
  const { plan = {}, edit } = usePlan()
  const text = (key: 'fact' | 'source' | 'goal' | 'ask' | 'step' | 'day' | 'owner') =>
    t(`proposal.field.${key}`)
  switch (place) {
    case 'cover':
      return (
        <>
          <LineField
            label={t('proposal.field.version')}
            value={plan.version ?? ''}
            longest={LONGEST_LABEL}
            onCommit={(version) => edit(place, { version })}
          />
          <LineField
            label={t('proposal.field.confidentiality')}
            value={plan.confidentiality ?? ''}
            longest={LONGEST_TEXT}
            isLong
            onCommit={(confidentiality) => edit(place, { confidentiality })}
          />
          <p className="quiet">{t('proposal.coverHint')}</p>
        </>
      )
    case 'market':
      return (
        <RowsEditor
          fields={[
            { key: 'statement', label: text('fact'), isLong: true },
            { key: 'source', label: text('source') },
          ]}
          rows={plan.market ?? []}
          onCommit={(rows) =>
            edit(place, { market: rows.map(({ statement = '', source = '' }) => ({ statement, source })) })
          }
        />
      )
    case 'goals':
    case 'asks':
      return (
        <RowsEditor
          fields={[{ key: 'text', label: text(place === 'goals' ? 'goal' : 'ask'), isLong: true }]}
          rows={(plan[place] ?? []).map((each) => ({ text: each }))}
          onCommit={(rows) => edit(place, { [place]: rows.map((row) => row.text ?? '') })}
        />
      )
    case 'timetable':
      return (
        <RowsEditor
          fields={[
            { key: 'what', label: text('step'), isLong: true },
            { key: 'day', label: text('day'), isDay: true },
            { key: 'owner', label: text('owner') },
          ]}
          rows={plan.steps ?? []}
          onCommit={(rows) =>
            edit(place, {
              steps: rows.map(({ what = '', day = '', owner = '' }) => ({
                what,
                ...(day === '' ? {} : { day }),
                ...(owner === '' ? {} : { owner }),
              })),
            })
          }
        />
      )
    default:
      return <p className="quiet">{t(`proposal.follows.${place}`)}</p>
  }
}
