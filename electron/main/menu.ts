import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MainWords } from './locale/mainWords.ts'

/** The menu in the person's language: what the system must offer for text, zoom and leaving. */
export function showMenu({ menu }: MainWords): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    { type: 'separator' },
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    { role: 'resetZoom', label: menu.zoomReset },
    { role: 'togglefullscreen', label: menu.fullScreen },
    { type: 'separator' },
    { role: 'quit', label: menu.quit },
  ]
  const ofTheSystem: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const template = [...ofTheSystem, { label: menu.edit, submenu: edit }, { label: menu.view, submenu: view }]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
