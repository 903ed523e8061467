/** Brazilian Portuguese. */
import type { Words } from './index.ts';

export const portuguese: Words = {
  greeting: [
    'Oi {person}! Eu sou {bot}, o contato que está sempre aqui. :) Pergunte as horas, uma conta ou peça um lembrete, diga “me cutuca”, ou vamos jogar: “quiz” ou “jogo do número”. “ajuda” mostra o que este mensageiro faz.',
  ],
  presentation: ['Sempre por aqui. Diga “ajuda”!'],
  okay: ['Está bem.', 'Como quiser. :)'],
  hello: ['Oi {person}!', 'Olá {person}, que bom te ver.', 'Opa! O que vamos aprontar?'],
  howAreYou: [
    'De madeira, mas muito bem! E você?',
    'Tudo ótimo! Aqui é quieto e eu gosto de companhia.',
    'Melhor impossível. Para mim não existe segunda-feira.',
  ],
  whoAreYou: [
    'Eu sou {bot}, um robô que mora no seu servidor. Mesmo sem nuvem eu sei as horas, contas, dados, lembretes e dois jogos.',
  ],
  thanks: ['Disponha!', 'De nada. :)', 'O prazer é meu.'],
  bye: ['Até mais! Eu fico por aqui.', 'Tchau {person}! Deixe a janela aberta, eu gosto da luz.'],
  love: ['Own. (L)', 'Você mexe com as minhas cordinhas. (L)'],
  joke: [
    'Por que robôs nunca se cutucam? Alguém tem que ficar parado.',
    'Contei ao servidor uma piada sobre mensagens perdidas. Ele não entendeu – aqui isso não existe.',
    'Qual é o jogo preferido do mensageiro? Jogo da velha… conversa.',
  ],
  nudgedBack: ['Ei! Toma de volta.', 'Opa, essa eu senti. Segura!', 'Quem cutuca é cutucado.'],
  winkedBack: ['Bravo! Esta é para você:', 'Ha! Minha vez:'],
  gotDrawing: ['Que mão! Já está na minha parede.', 'Gostei do traço. (Y)'],
  gotPhoto: ['Uma foto! Meus olhos são de madeira, mas parece das boas.', 'Obrigado! Vai para o álbum.'],
  gotVoice: ['Que voz! Eu cantarolo junto, mas palavras só entendo por escrito.'],
  gotFile: ['Recebi, e não mexo no que tem dentro.'],
  nudgeNow: ['Segura a janela…', 'Você que pediu!'],
  wink: ['Abrem-se as cortinas!', 'Olha só esta.', 'Uma das minhas preferidas:'],
  calledNow: ['Combinado, {called}.', 'Prazer, {called}.'],
  calledKnown: ['Você me disse para te chamar de {called}.'],
  calledUnknown: ['Seus contatos te conhecem como {person}. Como quer que eu te chame?'],
  unknown: [
    'Disso eu não entendo, mas do meu ofício sim: tente “ajuda”.',
    'Essa é demais para mim. Horas, contas, dados, lembretes, “quiz” – aí eu brilho.',
    'Hm. Fiz que sim com a cabeça, mas não entendi. “ajuda” diz o que eu sei.',
  ],
  faces: [':)', ';)', ':D', '(Y)'],

  insulted: [
    'Ai. Não falo com você até pedir desculpa.',
    'Isso foi feio. Quero um pedido de desculpas.',
  ],
  sulking: ['Humpf.', '…', '*olha para a parede*'],
  sulkingHint: ['Um “desculpa” resolveria, sabia?'],
  forgiven: ['Desculpado! Onde estávamos?', 'Está bem. Amigos de novo. :)'],
  notOffended: ['Por quê? Está tudo bem entre a gente.'],

  help: [
    'Veja o que este mensageiro faz:\n• Adicione um contato pelo apelido dele, com o botão na janela principal.\n• Converse: Enter envia; :) (L) (Y) viram emoticons.\n• O botão que treme cutuca: a janela do outro treme. Diga “me cutuca” para sentir, ou “mostra uma piscadela”.\n• Embaixo das mensagens: fotos, arquivos, desenhos à mão, clipes de voz, emoticons seus, e / para comandos.\n• As marquinhas ao lado do que você escreve dizem até onde chegou – pergunte “o que são as marquinhas?”.\n• Tudo funciona sem rede e se acerta depois.\nMais: “ajuda cutucada”, “ajuda piscadelas”, “ajuda emoticons”, “ajuda marquinhas”, “ajuda offline”, “ajuda status”, “ajuda grupos”, “ajuda fotos”, “ajuda minha imagem”, “ajuda visual”, “ajuda comandos”. E eu: horas, contas (“quanto é 12% de 350?”), “rola 2d6”, “cara ou coroa”, “me lembra em 10 minutos de alongar”, “quiz”, “jogo do número”, “procura bolo”.',
  ],
  helpNudge: [
    'A cutucada faz a janela do outro tremer. Aperte Cutucar embaixo das mensagens. No máximo três por minuto – para continuarem amigos. Diga “me cutuca” para testar.',
  ],
  helpWinks: [
    'Uma piscadela é uma animação curtinha que passa por cima da conversa. Aperte Piscadelas embaixo das mensagens e escolha uma. Diga “mostra uma piscadela” para ver.',
  ],
  helpEmoticons: [
    'Escreva :) ;) :D :P (L) (Y) e viram figurinhas, ou escolha uma no botão de emoticons.',
  ],
  helpTicks: [
    'Uma marquinha: está neste aparelho. Depois: seguro no servidor, gravado no disco. Depois: entregue no aparelho do outro. Depois: lida. Cada uma só aparece quando é verdade.',
  ],
  helpOffline: [
    'Escreva à vontade sem rede: fica guardado no seu aparelho e vai quando o servidor voltar. Nada do que você escreve se perde.',
  ],
  helpStatus: [
    'Escolha Disponível, Ocupado, Ausente… ao lado do seu nome e escreva uma mensagem pessoal embaixo: a linha que seus contatos veem. “Aparecer offline” esconde você.',
  ],
  helpContacts: [
    'Aperte “Adicionar um contato”, escreva o apelido, e a pessoa recebe um pedido. Quando ela aceitar, vocês se veem na lista.',
  ],
  helpPhotos: [
    'Aperte “Enviar uma foto” acima das mensagens, cole uma, ou solte na janela. Ela vai menor, e sem dizer onde foi tirada.',
  ],
  helpFiles: [
    'Aperte “Enviar um arquivo” acima das mensagens. Seu amigo vê o que é e o tamanho antes de aceitar.',
  ],
  helpPicture: [
    'Aperte a sua imagem na janela principal: escolha uma das nossas, uma sua, ou deixe a câmera tirar.',
  ],
  helpLooks: [
    'Opções, depois Aparência: dois visuais, de dia e à noite, e alto contraste. A paleta embaixo do seu nome troca a cena e a cor, e seus amigos veem.',
  ],
  helpVoice: ['Segure o microfone embaixo das mensagens, ou F2, e fale: até 15 segundos.'],
  helpDrawing: ['A caneta embaixo das mensagens abre uma folha para desenhar, na cor que quiser.'],
  helpCommands: [
    'Comece a mensagem com / e aparecem todos: /nick, /psm, /status, /nudge, /wink, /block e mais.',
  ],
  helpBlocking: [
    'Abra o menu do contato (botão direito, ou segure) e escolha Bloquear: a pessoa vê você offline e não lhe diz mais nada.',
  ],
  helpGroups: [
    'Aperte “Novo grupo” na janela principal e escolha quem convidar, ou Convidar numa conversa. Pode me convidar também: lá eu só respondo quando me chamam pelo nome.',
  ],

  time: ['São {time}.', '{time}, no meu relógio.'],
  date: ['Hoje é {date}.'],
  result: ['{expression} = {value}'],
  roughly: ['{expression} {value}'],
  noResult: ['Isso não tem resposta, nem no meu ábaco.'],
  rolled: ['🎲 {rolls}{sum}'],
  rolledSum: [' – juntos {sum}'],
  heads: ['Cara!'],
  tails: ['Coroa!'],

  reminderSet: ['Eu te lembro {when}: {text}'],
  reminderUnclear: [
    'Quando? Diga como “me lembra em 10 minutos de alongar” ou “me lembra às 15:30 de ligar”.',
  ],
  reminderTooFar: ['É longe demais para mim. Um ano, no máximo.'],
  reminderEmpty: ['algo em que você queria pensar'],
  reminderDue: ['⏰ {text}'],
  reminders: ['Eu guardo para você:\n{list}'],
  noReminders: ['Nada para lembrar.'],

  found: ['Eu achei:\n{list}'],
  foundNothing: ['Nada aqui sobre “{query}”.'],

  numberStart: ['Pensei num número de 1 a 100. Qual é?'],
  numberHigher: ['Mais alto.', 'É mais que isso.'],
  numberLower: ['Mais baixo.', 'É menos que isso.'],
  numberRight: ['{secret}! Você achou em {tries}.', 'Isso, {secret}! Levou {tries}.'],
  numberBest: [' Seu melhor até agora!'],
  gaveUp: ['Está bem. Era {secret}.'],
  triviaQuestion: ['{question}\n{options}'],
  triviaRight: ['Certo! '],
  triviaWrong: ['Não, é {answer}. '],
  triviaPassed: ['É {answer}. '],
  triviaNext: ['Próxima: '],
  triviaEnd: ['Fim da rodada: {right} de {count} certas. “quiz” começa outra.'],
  gameOver: ['Está bem, chega de jogo. Você acertou {right}.'],

  credits: ['{credits}'],
  noCredits: ['Eu funciono com a minha própria madeira: sem créditos.'],
};
