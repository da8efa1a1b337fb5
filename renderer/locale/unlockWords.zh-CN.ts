/** 数据文件加密后，启动时输入口令的页面。 */
export const unlockWordsZhCn = {
  unlock: {
    title: '数据文件已加密',
    restoreTitle: '数据文件打不开，备份已加密',
    openText: '输入口令或恢复码后打开。输入的内容不会保存在任何地方。',
    restoreText: '输入口令或恢复码，恢复最近一份完好的备份。输入的内容不会保存在任何地方。',
    file: '文件',
    field: '口令或恢复码',
    show: '显示',
    hide: '隐藏',
    open: '打开',
    restore: '恢复备份',
    busy: '正在核对，约需一秒',
    opening: '口令正确，正在打开',
    language: '语言',
    plainCopy: '改用 {{at}} 未加密的备份',
    beginAnew: '不恢复，从头开始',
    without: '没有口令也没有恢复码',
    faults: {
      'wrong-passphrase': '口令不对。核对大小写和输入法后再试。',
      'wrong-recovery-code': '这是一个恢复码，但不是这个文件的。换过恢复码的话，只有最新的有效。',
      'recovery-code-mistyped': '恢复码第 {{group}} 组抄错了，核对这四位。',
      'key-file-missing': '找不到这个文件的密钥文件。把它放回数据文件旁边再试；备份文件夹里也有一份。',
      'key-file-damaged': '密钥文件已损坏，口令无从核对。换回完好的一份再试；备份文件夹里也有一份。',
      'newer-key-file':
        '密钥文件由更新的版本写成（格式 {{found}}，本程序支持到 {{ours}}）。安装新版本后再打开。',
      'file-changed': '文件刚才变了。退出谈判桌再打开一次。',
      'no-sound-copy': '口令正确，但没有一份备份是完好的。',
      failed: '没有完成，文件没有动过。再试一次。',
    },
  },
}
