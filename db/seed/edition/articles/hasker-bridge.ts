import type { EditionArticle } from "../../edition-types.ts";

export const haskerBridge: EditionArticle = {
  kind: "analysis",
  section: "security",
  slug: "hasker-bridge",
  kicker: "Hasker",
  title: "At Hasker bridge the ceasefire is a list of telephone numbers",
  standfirst:
    "Two officers on opposite banks have spoken 312 times in 38 days. What they have worked out between them is most of what the generals signed.",
  bylines: ["idris-holm"],
  topics: ["vashel-line", "prisoners"],
  picture: "rail-bridge",
  hoursAgo: 122.4,
  body: [
    {
      type: "p",
      text: "Fog comes off the Vashel at Hasker about four in the afternoon and takes the far bank first. Then it takes the signal gantry, then the trestle that army engineers put under the third span, and by five the bridge runs out from the Halvern side for eighty metres and stops. Major Elin Dorrity, who commands the liaison post in the old booking office, likes the fog. Nobody shoots at what he cannot see, she says, and it gives everyone something to talk about.",
    },
    {
      type: "p",
      text: "She talks to Captain Sev Marrak. They have never met. On the morning the ceasefire was signed, in the middle of the bridge, at ten past six and in worse fog than this, each general handed the other an envelope. The protocol inside ran to two pages. The annex ran to six, and it was a list of telephone numbers: sector by sector down 614 kilometres, a name, a rank, a line that must be answered in three minutes at any hour. The number for Hasker, on the other side, is Marrak’s.",
    },
    {
      type: "p",
      text: "Dorrity keeps a log. There were 312 calls in 38 days. The first nineteen concern shooting. After that it is dogs, mostly, and drains. A tractor that had strayed. A drunk. A request to move a searchlight that kept a family awake on the east bank, granted; a request to stop playing music through loudspeakers at night, granted after the second asking. On day 16 two Torvani soldiers drowned under the fourth span while mending a cable, and Marrak rang to ask that nobody fire on the boat that came for them. Dorrity sent a boat of her own.",
    },
    { type: "h2", text: "What the list cannot do" },
    {
      type: "p",
      text: "It would be pleasant to leave it there. North of Hasker the river bends away and the line goes up into the Kettin hills, where the numbers on the list ring in empty rooms. I went as far as post 9 on the upper road. The snow was up to the second bar of the barrier, the hut had no telephone, and the corporal in charge had been told of the ceasefire’s terms by his sister, in a letter.",
    },
    { type: "picture", picture: "border-post" },
    {
      type: "p",
      text: "He had eleven men and a stove. On the other side of the saddle, 900 metres off, was a Torvani post about which he knew two things: that it was relieved every tenth day, and that the new men always fired a few rounds on the first evening to see what happened. What happens is that the corporal’s men lie down. By his count there have been four such evenings. None is among the 1,287 complaints that the two sides have lodged, since complaints go through a battalion and the battalion is a day’s walk away.",
    },
    {
      type: "p",
      text: "The observers have come to post 9 once. A lieutenant-colonel from Ondrey drank the tea, photographed the view and wrote the number of the Aubrenz duty room on the wall in pencil. It is still there.",
    },
    { type: "h2", text: "The middle of the bridge" },
    {
      type: "p",
      text: "At Lake Maudry they will argue over [who may declare that the line has been crossed](/explained/if-the-ceasefire-is-broken) and how many hours the guarantors then have. In Hasker the crossing is a band of white paint on the deck, 243 metres from either abutment, renewed by each side in turn because the trains used to wear it away and the frost does now. On day 12 a total of 612 men walked over it in each direction. The stationmaster, who is seventy and has kept the clock going, held them up for half a minute so that the two columns would start together.",
    },
    {
      type: "p",
      text: "I asked Dorrity whether the list would survive a real breach. She thought about the question for some time. It would be no use against an order, she said. Marrak would ring to warn her, or would not ring, and either way she would know something three minutes later. “That is three minutes more than we had at Sarnock.”",
    },
  ],
};
