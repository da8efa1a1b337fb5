import { DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { termWords } from '../../../domain/locale/termWords.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { blankTerm, CATALOGUE, CATALOGUE_CODES, fromCatalogue } from './catalogue.ts'
import type { DraftTerm } from './panel/draftTerm.ts'
import { CLASS_ORDER } from './termRows.ts'

/** 新增条款: one of the usual terms with its treatment filled in, or a blank one. */
export function AddTerm({ onDraft }: { readonly onDraft: (draft: DraftTerm) => void }) {
  const { t } = useTranslation()
  const { classes } = termWords(useLanguage())
  const { workspace, picked } = useSession()
  const months = monthsOfYear(workspace.year.start)
  const addBlank = () => onDraft(blankTerm(t('terms.newName'), crypto.randomUUID(), months))
  const groups = CLASS_ORDER.map((termClass) => ({
    key: termClass,
    type: 'group' as const,
    label: classes[termClass],
    children: CATALOGUE_CODES.filter((code) => CATALOGUE[code].class === termClass).map((code) => ({
      key: code,
      label: t(`catalogue.${code}`),
      onClick: () => onDraft(fromCatalogue(code, t(`catalogue.${code}`), crypto.randomUUID(), months)),
    })),
  }))
  return (
    <Dropdown
      trigger={['click']}
      disabled={picked === ''}
      menu={{
        className: 'catalogue-menu',
        items: [
          { key: 'blank', label: t('terms.addBlank'), onClick: addBlank },
          { type: 'divider' },
          ...groups,
        ],
      }}
    >
      <Button icon={<PlusOutlined />} aria-haspopup="menu">
        {t('terms.add')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
