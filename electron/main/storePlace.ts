/** A place where a store can be damaged or doubled behind its program's back. */
export type RiskyPlace =
  | { readonly kind: 'network-share'; readonly folder: string }
  | { readonly kind: 'cloud-folder'; readonly folder: string; readonly service: string }

/** Folder names that synchronising programs make, by the name people know the service by. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/iu, 'OneDrive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs|iclouddrive)$/iu, 'iCloud'],
  [/^dropbox( \(.+\))?$/iu, 'Dropbox'],
  [/^(google ?drive|googledrive-.+|my drive|我的云端硬盘)$/iu, 'Google Drive'],
  [/^cloudstorage$/iu, 'CloudStorage'],
  [/^(坚果云|我的坚果云|nutstore( files)?|nutstore-.+)$/iu, '坚果云'],
  [/^(nextcloud|owncloud)\d*$/iu, 'Nextcloud'],
  [/^(baidusyncdisk|baidunetdisk|百度网盘|百度云同步盘)$/iu, '百度网盘'],
  [/^(wps ?云盘|wpsdrive|wps cloud files)$/iu, 'WPS 云盘'],
  [/^(seafile|synologydrive|synology drive)$/iu, 'Seafile / Synology Drive'],
  [/^(腾讯微云|微云同步盘|weiyun)$/iu, '腾讯微云'],
  [/^(syncthing|pclouddrive|megasync|box sync)$/iu, 'Sync'],
]

const networkFileSystems =
  /^(nfs4?|cifs|smb3?|smbfs|afpfs|webdav|davfs|9p|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse))$/u

/**
 * What speaks against a store's file lying where it lies, judged by its absolute path, and on Linux by `mounts`, the
 * text of the table of mounted file systems. Null when nothing is known against it.
 */
export function riskyPlace(file: string, mounts = ''): RiskyPlace | null {
  const parts = file.split(/[\\/]+/u)
  const folder = file.replace(/[\\/][^\\/]*$/u, '')
  if (isNetworkPath(file) || isOnNetworkMount(file, mounts)) return { kind: 'network-share', folder }
  const found = services.find(([name]) => parts.slice(0, -1).some((part) => name.test(part)))
  return found === undefined ? null : { kind: 'cloud-folder', folder, service: found[1] }
}

/** A share by its Windows name, or what a Linux desktop mounts for its file manager. */
function isNetworkPath(file: string): boolean {
  return (
    /^(\\\\|\/\/)(?![?.][\\/](?!unc[\\/]))[^\\/]/iu.test(file) ||
    /^\/run\/user\/\d+\/gvfs\//u.test(file) ||
    /\/\.gvfs\//u.test(file)
  )
}

/** Whether the file system mounted nearest above the file is one of the network's. */
function isOnNetworkMount(file: string, mounts: string): boolean {
  const above = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, place = '', kind = '']) => ({ place: unescaped(place), kind }))
    .filter(({ place }) => place !== '' && (place === '/' || file.startsWith(`${place}/`)))
    .sort((left, right) => right.place.length - left.place.length)
  return networkFileSystems.test(above[0]?.kind ?? '')
}

/** The table writes a blank in a path as `\040`. */
function unescaped(place: string): string {
  return place.replace(/\\(\d{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}
