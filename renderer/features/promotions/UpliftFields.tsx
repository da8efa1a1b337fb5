import { useTranslation } from 'react-i18next'
import type { Promotion, Uplift, UpliftSource } from '../../../domain/negotiation/promotion.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { WordField } from '../../shared/rowPanel/WordField.tsx'

const UPLIFTS: Readonly<Record<Uplift['kind'], Uplift>> = {
  factor: { kind: 'factor', value: 0 },
  elasticity: { kind: 'elasticity', elasticity: -1 },
}

const LARGEST_UPLIFT = 100

/** How much more is sold, where that was taken from, and what of it comes from elsewhere. */
export function UpliftFields() {
  const { t } = useTranslation()
  const { draft, change } = usePanel<Promotion>()
  return (
    <div className="panel-fields">
      <h3>{t('promotions.part.volume')}</h3>
      <ChoiceField
        label={t('promotions.uplift')}
        path="uplift.kind"
        options={(['factor', 'elasticity'] as const).map((value) => ({
          value,
          label: t(`promotions.upliftBy.${value}`),
        }))}
        onChoose={(kind) => change({ ...draft, uplift: UPLIFTS[kind as Uplift['kind']] })}
      />
      {draft.uplift.kind === 'factor' ? (
        <NumberField
          label={t('promotions.column.uplift')}
          path="uplift.value"
          measure="rate"
          least={-1}
          most={LARGEST_UPLIFT}
        />
      ) : (
        <>
          <NumberField
            label={t('promotions.elasticity')}
            path="uplift.elasticity"
            measure="plain"
            least={-LARGEST_UPLIFT}
            most={LARGEST_UPLIFT}
          />
          <NumberField label={t('promotions.display')} path="uplift.display" measure="plain" isOptional />
          <NumberField label={t('promotions.feature')} path="uplift.feature" measure="plain" isOptional />
        </>
      )}
      <SourceFields />
      <NumberField label={t('promotions.cannibalisation')} path="cannibalisation" measure="rate" isOptional />
      <NumberField label={t('promotions.forwardShare')} path="forwardBuy.share" measure="rate" isOptional />
      <NumberField label={t('promotions.forwardDays')} path="forwardBuy.days" measure="days" isOptional />
    </div>
  )
}

const SOURCES = ['history', 'lastYear', 'retailer', 'estimate'] as const
const GRADES = ['A', 'B', 'C'] as const

function SourceFields() {
  const { t } = useTranslation()
  const { draft, change } = usePanel<Promotion>()
  const { upliftSource, ...withoutSource } = draft
  const choose = (from: string) => {
    if (from === '') return change(withoutSource as Promotion)
    // The grade stays open until somebody chooses it: the fault beside it says so.
    change({ ...draft, upliftSource: { ...upliftSource, from } as UpliftSource })
  }
  return (
    <>
      <ChoiceField
        label={t('plan.editor.source')}
        path="upliftSource.from"
        isOptional
        onChoose={choose}
        options={SOURCES.map((value) => ({ value, label: t(`plan.source.${value}`) }))}
      />
      {upliftSource === undefined ? null : (
        <>
          <ChoiceField
            label={t('plan.editor.grade')}
            path="upliftSource.grade"
            options={GRADES.map((value) => ({ value, label: t(`plan.grade.${value}`) }))}
          />
          <WordField label={t('plan.editor.note')} path="upliftSource.note" most={2000} isOptional />
        </>
      )}
      <Estimate />
    </>
  )
}

function Estimate() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { uplift } = usePanel<Promotion>().draft
  if (uplift.kind !== 'elasticity' || uplift.estimate === undefined) return null
  const { product, elasticity, standardError, observations, grade } = uplift.estimate
  return (
    <p className="plan-estimate quiet">
      {t('plan.editor.estimate', {
        product: workspace.products.find(({ id }) => id === product)?.name ?? product,
        elasticity: decimal(elasticity, 2),
        error: decimal(standardError, 2),
        rows: decimal(observations),
        grade,
      })}
    </p>
  )
}
