import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { beginImport } from '../features/workbook/beginImport.ts'
import { useWorkbook } from '../features/workbook/useWorkbook.ts'

/** 文件: what leaves the open negotiation as a file, and what comes back into it. */
export function FileMenu() {
  const { t } = useTranslation()
  const items: MenuProps['items'] = [
    { key: 'exportWorkbook', label: t('workbook.export'), onClick: useWorkbook.getState().beginExport },
    { key: 'importWorkbook', label: t('workbook.import'), onClick: () => void beginImport() },
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
