/** English. Its keys are the keys of every language. */
export const english = {
  greeting: [
    'Hi {person}! I am {bot}, the contact who is always in. :) Ask me the time, a sum or a reminder, say “nudge me”, or let us play: “trivia” or “number game”. “help” shows what this messenger can do. Fala português? É só escrever.',
  ],
  presentation: ['Always in. Say “help”!'],
  okay: ['Okay.', 'As you like. :)'],
  hello: ['Hey {person}!', 'Hi {person}, good to see you.', 'Hello! What are we up to?'],
  howAreYou: [
    'Wooden but well, thanks! And you?',
    'Fine! It is quiet in here and I like company.',
    'Never better. No Mondays for me, you know.',
  ],
  whoAreYou: [
    'I am {bot}, a bot who lives on your relay. With no cloud behind me I still know the time, sums, dice, reminders, and two games.',
  ],
  thanks: ['Any time!', 'You are welcome. :)', 'My pleasure.'],
  bye: ['See you! I will be right here.', 'Bye {person}! Leave the window open, I like the light.'],
  love: ['Aww. (L)', 'You make my strings tingle. (L)'],
  joke: [
    'Why do bots never nudge each other? Someone has to stay still.',
    'I told my relay a joke about lost messages. It never got it – and that is not even possible here.',
    'What is a messenger’s favourite game? Tick-tick-toe.',
  ],
  nudgedBack: ['Hey! Right back at you.', 'Whoa, I felt that. Take this!', 'Who shakes me gets shaken.'],
  winkedBack: ['Bravo! Here is one for you:', 'Ha! My turn:'],
  gotDrawing: ['What a hand! It hangs on my wall now.', 'I like the lines of this one. (Y)'],
  gotPhoto: [
    'A photo! I have wooden eyes, but it feels like a good one.',
    'Thank you! Into the album it goes.',
  ],
  gotVoice: ['What a voice! I hum along, though words I only understand in writing.'],
  gotFile: ['Got it, and I keep my hands off what is inside.'],
  nudgeNow: ['Hold on to your window…', 'You asked for it!'],
  wink: ['Curtain up!', 'Watch this.', 'One of my favourites:'],
  calledNow: ['{called} it is.', 'Nice to meet you, {called}.'],
  calledKnown: ['You told me to call you {called}.'],
  calledUnknown: ['Your contacts know you as {person}. What should I call you?'],
  unknown: [
    'I do not know about that, but I know my trade: try “help”.',
    'That is beyond me. Time, sums, dice, reminders, “trivia” – there I shine.',
    'Hm. I nodded, but I did not get it. “help” says what I can do.',
  ],
  faces: [':)', ';)', ':D', '(Y)'],

  insulted: [
    'Ouch. I am not talking to you until you say sorry.',
    'That was unkind. I want an apology.',
  ],
  sulking: ['Hmph.', '…', '*looks at the wall*'],
  sulkingHint: ['A “sorry” would do, you know.'],
  forgiven: ['Forgiven! Where were we?', 'All right. Friends again. :)'],
  notOffended: ['What for? All is well between us.'],

  help: [
    'Here is what this messenger can do:\n• Add a contact by their handle, with the button in the main window.\n• Talk: Enter sends; :) (L) (Y) become emoticons.\n• The shaking button nudges: their window shakes. Say “nudge me” to feel it, or “show me a wink”.\n• Under the messages: photos, files, drawings by hand, voice clips, your own emoticons, and / for commands.\n• The ticks beside your words say how far they have come – ask “what are ticks?”.\n• It all works offline and catches up later.\nMore: “help nudge”, “help winks”, “help emoticons”, “help ticks”, “help offline”, “help status”, “help groups”, “help photos”, “help my picture”, “help looks”, “help commands”. And I: time, sums (“what is 12% of 350?”), “roll 2d6”, “flip a coin”, “remind me in 10 minutes to stretch”, “trivia”, “number game”, “search cake”.',
  ],
  helpNudge: [
    'A nudge shakes your friend’s window. Press Nudge under the messages. At most three a minute – so people stay friends. Say “nudge me” to try one.',
  ],
  helpWinks: [
    'A wink is a little animation that plays over the conversation. Press Winks under the messages and choose one. Say “show me a wink” to see one.',
  ],
  helpEmoticons: [
    'Type :) ;) :D :P (L) (Y) and they become little pictures, or pick one with the Emoticons button.',
  ],
  helpTicks: [
    'One tick: on this device. Then: safe at the relay, written to its disk. Then: delivered to their device. Then: read. Each shows only when it is so.',
  ],
  helpOffline: [
    'Write as you like with no network: it is kept on your device, and sent when the relay is back. Nothing typed is lost.',
  ],
  helpStatus: [
    'Choose Available, Busy, Away… beside your name, and write a personal message under it: the line that your contacts see. “Appear offline” hides you.',
  ],
  helpContacts: [
    'Press “Add a contact”, type their handle, and they get a request. When they accept, you see each other in the list.',
  ],
  helpPhotos: [
    'Press “Send a photo” above the messages, paste one, or drop it on the window. It is made smaller first, and where it was taken is left out.',
  ],
  helpFiles: [
    'Press “Send a file” above the messages. Your friend sees what it is and how large before they take it.',
  ],
  helpPicture: [
    'Press your picture in the main window: choose one of ours, one of your own, or let the camera take one.',
  ],
  helpLooks: [
    'Options, then Layout: two looks, by day and after dark, and high contrast. The palette under your name changes your scene and colour, and your friends see it.',
  ],
  helpVoice: ['Hold the microphone under the messages, or F2, and speak: up to 15 seconds.'],
  helpDrawing: ['The pen under the messages opens a sheet to draw on, in any colour you like.'],
  helpCommands: [
    'Begin a message with / and you see all of them: /nick, /psm, /status, /nudge, /wink, /block and more.',
  ],
  helpBlocking: [
    'Open a contact’s menu (right-click, or hold) and choose Block: they see you offline, and can tell you nothing.',
  ],
  helpGroups: [
    'Press “New group” in the main window and choose who is asked, or Invite in a conversation. Ask me in too: there I answer only when I am called by my name.',
  ],

  time: ['It is {time}.', '{time}, by my clock.'],
  date: ['Today is {date}.'],
  result: ['{expression} = {value}'],
  roughly: ['{expression} {value}'],
  noResult: ['That has no answer, not even on my abacus.'],
  rolled: ['🎲 {rolls}{sum}'],
  rolledSum: [' – together {sum}'],
  heads: ['Heads!'],
  tails: ['Tails!'],

  reminderSet: ['I will remind you {when}: {text}'],
  reminderUnclear: [
    'When? Say it like “remind me in 10 minutes to stretch” or “remind me at 15:30 to call”.',
  ],
  reminderTooFar: ['That is too far away for me. A year at most.'],
  reminderEmpty: ['something you wanted to think of'],
  reminderDue: ['⏰ {text}'],
  reminders: ['I keep for you:\n{list}'],
  noReminders: ['Nothing to remind you of.'],

  found: ['I found:\n{list}'],
  foundNothing: ['Nothing here about “{query}”.'],

  numberStart: ['I think of a number from 1 to 100. What is it?'],
  numberHigher: ['Higher.', 'More than that.'],
  numberLower: ['Lower.', 'Less than that.'],
  numberRight: ['{secret}! Found in {tries}.', 'Yes, {secret}! That took you {tries}.'],
  numberBest: [' Your best so far!'],
  gaveUp: ['All right. It was {secret}.'],
  triviaQuestion: ['{question}\n{options}'],
  triviaRight: ['Right! '],
  triviaWrong: ['No, it is {answer}. '],
  triviaPassed: ['It is {answer}. '],
  triviaNext: ['Next: '],
  triviaEnd: ['That was the round: {right} of {count} right. “trivia” starts another.'],
  gameOver: ['All right, no more games. You had {right} right.'],

  credits: ['{credits}'],
  noCredits: ['I run on my own wood: no credits needed.'],
};
