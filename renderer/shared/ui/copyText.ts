/** Puts a text on the clipboard the way Ctrl+C does, which needs no permission of the window. */
export function copyText(text: string): void {
  const box = document.createElement('textarea')
  box.value = text
  box.className = 'unseen'
  document.body.append(box)
  box.select()
  document.execCommand('copy')
  box.remove()
}
