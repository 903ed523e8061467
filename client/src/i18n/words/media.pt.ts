/** Fotos, arquivos, clipes de voz e emoticons próprios. */
import type { mediaInEnglish } from './media.en.ts';
import { plural } from './plural.ts';
import type { Spoken } from './types.ts';

const count = plural('pt-BR');

export const mediaInPortuguese: Spoken<typeof mediaInEnglish> = {
  'media.damaged': 'O que chegou não é o que foi enviado. Tente de novo.',
  'media.larger': 'É maior do que deveria ser, por isso não é aceito.',
  'media.gone': 'Isso não está mais no relay.',
  'media.again': 'Tentar de novo',
  'media.tooLarge': (size) => `É grande demais: o relay aceita arquivos de até ${size}.`,
  'media.empty': 'Esse arquivo está vazio.',
  'media.notKept': 'Este aparelho não conseguiu guardar. Libere espaço e envie de novo.',

  'upload.waiting': 'Esperando o relay – é enviado sozinho, mesmo depois de reiniciar',
  'upload.sending': (percent) => `Enviando… ${percent}`,
  'upload.cancel': 'Cancelar',
  'upload.retry': 'Tentar de novo',

  'photo.send': 'Enviar uma foto',
  'photo.name': 'Foto',
  'photo.open': (name) => `Foto de ${name}: abrir`,
  'photo.refused': 'Isto não é uma imagem que possa ser exibida.',
  'photo.problem.not-a-picture': 'Essa imagem não pode ser enviada: só JPEG, PNG, WebP e GIF.',
  'photo.problem.too-many-pixels':
    'Essa imagem é grande demais para abrir com segurança. Diminua e envie.',
  'photo.problem.not-drawn': 'Essa imagem está danificada: o navegador não consegue abrir.',
  'photo.viewer': 'Fotos',
  'photo.previous': 'Anterior',
  'photo.next': 'Próxima',
  'photo.save': 'Salvar',
  'photo.close': 'Fechar',
  'photo.about': (name, at) => `${name}, ${at}`,
  'photo.place': (at, of) => `${at} de ${of}`,

  'file.send': 'Enviar um arquivo',
  'file.name': 'arquivo',
  'file.dangerous': (name) =>
    `“${name}” pode executar um programa, por isso não é enviado. Se precisar mesmo, coloque em um zip.`,
  'file.refused': 'Um arquivo desse tipo pode executar um programa, por isso não é aceito.',
  'file.accept': 'Aceitar e salvar',
  'file.save': 'Salvar',
  'file.saveAgain': 'Salvar de novo',
  'file.decline': 'Recusar',
  'file.cancel': 'Cancelar',
  'file.coming': (percent) => `Recebendo… ${percent}`,
  'file.offered': (name) => `Oferecido a ${name}`,
  'file.offeredToAll': 'Oferecido a todos aqui',
  'file.accepted': (names, many) => count(many, { one: `${names} salvou`, other: `${names} salvaram` }),
  'file.declined': (names, many) =>
    count(many, { one: `${names} recusou`, other: `${names} recusaram` }),
  'file.youAccepted': 'Salvo',
  'file.youDeclined': 'Você recusou',

  'voice.tool': 'Clipe de voz',
  'voice.hint': 'Segure o botão, ou F2, enquanto fala; solte para enviar.',
  'voice.recording': 'Gravando – solte para enviar',
  'voice.left': (seconds) =>
    count(seconds, { one: 'falta 1 segundo', other: `faltam ${seconds} segundos` }),
  'voice.silent':
    'Não deu para ouvir nada. Segure o botão enquanto fala e depois solte – e veja se o microfone está ligado.',
  'voice.noMicrophone':
    'Não há microfone aqui, ou o navegador não pode usá-lo. Permita para este site e tente de novo.',
  'voice.cannot': 'Este navegador não consegue gravar som.',
  'voice.play': 'Tocar',
  'voice.stop': 'Parar',
  'voice.save': 'Salvar',
  'voice.from': (name) => `Clipe de voz de ${name}`,
  'voice.seconds': (seconds) => count(seconds, { one: '1 segundo', other: `${seconds} segundos` }),
  'voice.refused': 'Isto não é um som que possa ser tocado.',
  'voice.file': 'clipe de voz',

  'emoticon.own': 'Meus emoticons',
  'emoticon.create': 'Novo emoticon…',
  'emoticon.none':
    'Você ainda não tem nenhum. Crie um com uma imagem, ou adicione um que alguém enviar.',
  'emoticon.picture': 'Imagem',
  'emoticon.choose': 'Escolher uma imagem…',
  'emoticon.code': 'Atalho',
  'emoticon.codeHint': 'Até 7 caracteres, sem espaços',
  'emoticon.nameOf': 'Nome',
  'emoticon.save': 'Salvar',
  'emoticon.delete': 'Excluir',
  'emoticon.cancel': 'Cancelar',
  'emoticon.manage': (code) => `Alterar ${code}`,
  'emoticon.add': 'Adicionar aos meus emoticons',
  'emoticon.added': (code) => `${code} agora é um dos seus emoticons.`,
  'emoticon.addTitle': 'Adicionar aos meus emoticons',
  'emoticon.problem.no-code': 'Dê um atalho a ele.',
  'emoticon.problem.bad-code': 'Um atalho tem de 1 a 7 caracteres, sem espaços.',
  'emoticon.problem.taken': 'Você já tem um emoticon com esse atalho.',
  'emoticon.problem.ours': 'O Cutuca já tem um emoticon com esse atalho. Escolha outro.',
  'emoticon.problem.not-a-picture': 'Isso não é uma imagem: valem JPEG, PNG, WebP e GIF.',
  'emoticon.problem.too-many-pixels': 'Essa imagem é grande demais para abrir com segurança.',
  'emoticon.problem.not-drawn': 'Essa imagem está danificada: o navegador não consegue abrir.',
  'emoticon.needsRelay': 'É preciso o relay para criar um. Tente de novo quando ele voltar.',
};
