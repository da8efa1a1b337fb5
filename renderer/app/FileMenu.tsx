import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { beginImport } from '../features/workbook/beginImport.ts'
import { useWorkbook } from '../features/workbook/useWorkbook.ts'
import { useDealFile } from '../shared/dealFile.ts'

/** 文件: what leaves the open negotiation as a file, and what comes back into it. */
export function FileMenu() {
  const { t } = useTranslation()
  const begin = useDealFile((state) => state.begin)
  const items: MenuProps['items'] = [
    { key: 'exportWorkbook', label: t('workbook.export'), onClick: useWorkbook.getState().beginExport },
    { key: 'importWorkbook', label: t('workbook.import'), onClick: () => void beginImport() },
    { type: 'divider' },
    { key: 'pack', label: t('dealFile.pack.title'), onClick: () => begin('pack') },
    { key: 'merge', label: t('dealFile.merge.begin'), onClick: () => begin('merge') },
    { key: 'open', label: t('dealFile.open'), onClick: () => begin('open') },
  ]
  return (
    <Dropdown
      menu={{ items }}
      trigger={['click']}
      autoFocus
      getPopupContainer={(button) => button.parentElement ?? button}
    >
      <Button aria-haspopup="menu">
        {t('fileMenu.name')} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  )
}
