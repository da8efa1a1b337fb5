import { expect, test } from 'vitest'
import { riskyPlace } from '../../../electron/main/storePlace.ts'

const mounts = [
  'sysfs /sys sysfs rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /mnt/team nfs4 rw 0 0',
  '/dev/sdb1 /mnt/team/own ext4 rw 0 0',
  '//files/sales /mnt/sales\\040share cifs rw 0 0',
].join('\n')

test.each([
  ['C:\\Users\\wang\\OneDrive - 江源食品\\谈判桌\\dealtable.db', 'OneDrive'],
  ['/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/dealtable.db', 'iCloud'],
  ['/home/wang/Dropbox/dealtable.db', 'Dropbox'],
  ['D:\\我的坚果云\\合同\\dealtable.db', '坚果云'],
  ['/home/wang/Nextcloud/dealtable.db', 'Nextcloud'],
  ['D:\\BaiduSyncdisk\\dealtable.db', '百度网盘'],
  ['/Users/wang/Library/CloudStorage/GoogleDrive-wang@example.com/dealtable.db', 'Google Drive'],
])('%s lies in a folder that is synchronised', (file, service) => {
  expect(riskyPlace(file)).toMatchObject({ kind: 'cloud-folder', service })
})

test.each([
  '\\\\files\\sales\\dealtable.db',
  '\\\\?\\UNC\\files\\sales\\dealtable.db',
  '//files/sales/dealtable.db',
  '/run/user/1000/gvfs/smb-share:server=files,share=sales/dealtable.db',
  '/mnt/team/dealtable.db',
  '/mnt/sales share/dealtable.db',
])('%s lies on another machine', (file) => {
  expect(riskyPlace(file, mounts)).toMatchObject({ kind: 'network-share' })
})

test.each([
  'C:\\Users\\wang\\AppData\\Roaming\\DealTable\\dealtable.db',
  '\\\\?\\C:\\Users\\wang\\dealtable.db',
  '/home/wang/.config/DealTable/dealtable.db',
  '/mnt/team/own/dealtable.db',
  '/mnt/teamwork/dealtable.db',
  '/home/wang/Dropbox.db',
  '/home/wang/my onedrive notes/dealtable.db',
])('nothing is known against %s', (file) => {
  expect(riskyPlace(file, mounts)).toBeNull()
})

test('the folder told is the one the file lies in', () => {
  expect(riskyPlace('/home/wang/Dropbox/deals/dealtable.db')?.folder).toBe('/home/wang/Dropbox/deals')
})
