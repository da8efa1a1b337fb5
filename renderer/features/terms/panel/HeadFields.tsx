import { useTranslation } from 'react-i18next'
import { termWords } from '../../../../domain/locale/termWords.ts'
import type { RuleKind } from '../../../../domain/negotiation/term.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { ChoiceField } from '../../../shared/rowPanel/ChoiceField.tsx'
import { withField } from '../../../shared/rowPanel/draft.ts'
import { NumberField } from '../../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../../shared/rowPanel/panelContext.ts'
import { TextField } from '../../../shared/ui/TextField.tsx'
import { VAT_CLASSES } from '../../../shared/vatClasses.ts'
import { CLASS_ORDER } from '../termRows.ts'
import { type DraftTerm, withKind } from './draftTerm.ts'

const RULE_KINDS: readonly RuleKind[] = [
  'percent',
  'tiered',
  'growth',
  'everyStep',
  'interpolated',
  'fixed',
  'count',
  'formula',
  'paymentDays',
  'marginGuarantee',
  'serviceLevel',
]

/** What a term is: its name, class, kind of rule, VAT treatment and limits of the year. */
export function HeadFields() {
  const { t } = useTranslation()
  const words = termWords(useLanguage())
  const { draft, change, months } = usePanel<DraftTerm>()
  return (
    <div className="panel-fields">
      <h3>{t('panel.head')}</h3>
      <TextField
        label={t('terms.column.name')}
        value={draft.name}
        onCommit={(name) => change(withField(draft, 'name', name))}
      />
      <ChoiceField
        label={t('panel.class')}
        path="class"
        options={CLASS_ORDER.map((value) => ({ value, label: words.classes[value] }))}
      />
      <ChoiceField
        label={t('panel.kind')}
        path="rule.kind"
        options={RULE_KINDS.map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChoose={(kind) => change(withKind(draft, kind as RuleKind, months))}
      />
      <ChoiceField
        label={t('panel.vatClass')}
        path="vatClass"
        options={VAT_CLASSES.map((value) => ({ value, label: t(`vatClass.${value}`) }))}
      />
      <NumberField label={t('panel.cap')} path="cap" measure="yuan" isOptional />
      <NumberField label={t('panel.floor')} path="floor" measure="yuan" isOptional />
      <NumberField label={t('panel.serviceVatRate')} path="serviceVatRate" measure="rate" isOptional />
      <ChoiceField
        label={t('panel.visibility')}
        path="visibility"
        isOptional
        options={(['shared', 'supplierOnly'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
        }))}
      />
    </div>
  )
}
