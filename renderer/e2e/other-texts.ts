/** Texts of other kinds, invented, in which there is little to be found; a student is told so. */
export const otherTexts: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "novel-ja.txt",
    text: `雨の駅

駅前の時計は七時を少し過ぎていた。傘を持たない女がひとり、改札の脇で空を見上げている。遠くで犬が二度ほえた。

「遅いわね」と女は言った。返事をする者はいない。濡れた線路の向こうで、青い信号がゆっくりと赤に変わった。

やがて三両だけの電車が入ってきて、老人と子どもを降ろした。子どもは靴の紐を気にしながら、一段ずつ階段を上った。女はその背中が見えなくなるまで動かなかった。

夜が更けるころ、雨は雪になった。駅員は待合室の火を落とし、最後にもう一度だけ時計を見た。`,
  },
  {
    name: "novel-en.txt",
    text: `The Lamp on the Stairs

The lamp had burned all night, and nobody had come. Clara sat on the third step with her coat over her knees and listened to the pipes.

“You should be asleep,” said the old man from the landing. He carried two cups and a plate with one biscuit on it. She shook her head and moved aside to let him sit.

They did not speak for a long while. Outside a cart went by, and then another, and the windows rattled softly in their frames. When the light turned grey she took the biscuit, broke it, and gave him the larger half.

“Tomorrow,” he said at last, “we shall paint the door.” She laughed, and the lamp went out.`,
  },
  {
    name: "recipe-en.txt",
    text: `Potato soup for four

Peel 600 g of potatoes and cut them into small cubes. Slice one leek and two carrots. Melt 30 g of butter in a large pot over a gentle heat.

Add the leek and stir for five minutes. Add the potatoes, the carrots and a litre of stock. Bring everything to the boil, then turn the heat down and let it simmer for 25 minutes.

Mash half of the vegetables with a fork. Season with salt, pepper and a little nutmeg. Serve with fresh parsley and a slice of bread.`,
  },
  {
    name: "code.txt",
    text: `// Sorts a list by halves.
function sorted(list) {
  if (list.length < 2) return list;
  const middle = Math.floor(list.length / 2);
  const left = sorted(list.slice(0, middle));
  const right = sorted(list.slice(middle));
  return merged(left, right);
}

function merged(left, right) {
  const out = [];
  while (left.length > 0 && right.length > 0) {
    out.push(left[0] <= right[0] ? left.shift() : right.shift());
  }
  return [...out, ...left, ...right];
}

console.log(sorted([3, 1, 2]));
`,
  },
];
