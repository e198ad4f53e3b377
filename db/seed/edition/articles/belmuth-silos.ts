import type { EditionArticle } from "../../edition-types.ts";

export const belmuthSilos: EditionArticle = {
  kind: "analysis",
  section: "economy",
  slug: "belmuth-silos",
  kicker: "The lower Vashel",
  title: "Belmuth’s silos are full, and the insurers know it",
  standfirst:
    "More than a million tonnes of grain wait for a river with 45 kilometres of mines left in it. The next harvest is thirteen weeks away and has nowhere to go.",
  bylines: ["marta-quillon"],
  topics: ["river-trade", "reconstruction"],
  picture: "grain-silos",
  hoursAgo: 75.1,
  body: [
    {
      type: "p",
      text: "A tonne of wheat fetches 118 florins at the elevator in Belmuth and 201 on the quay at Tressmouth, 310 kilometres to the south-west. In an ordinary year the gap is nine florins and pays for a barge. This year it pays for a war, or rather for the memory of one: the railway that carries the grain around the mined river can move 90,000 tonnes a month, and the river used to move 640,000.",
    },
    {
      type: "p",
      text: "So it sits. Belmuth’s forty-four silos were built for 1.2 million tonnes and hold 1.14 million, turned every ten days so that it does not heat. The harbour master, who has run out of silo, has put 30,000 tonnes under tarpaulin on the passenger quay. Farmers along the west bank are sowing less, and borrowing at nineteen per cent to do it.",
    },
    { type: "h2", text: "Seventy-one kilometres" },
    {
      type: "p",
      text: "From the quays to the sea is 71 kilometres. Four sweepers from Ondrey have cleared the upper 26 under a local arrangement that both armies tolerate and neither has signed. Below that lies the reach where the banks face each other at 400 metres, with nineteen wrecks and, on the best estimate, some 600 mines of four patterns, two of which were laid by people who kept no chart. Working in daylight and undisturbed, the sweepers do eight hundred metres a day. Forty-five kilometres is 56 days. They need a text that says both banks will hold their fire, and that text is among the papers on the table at Lake Maudry.",
    },
    { type: "h2", text: "The price of a word" },
    {
      type: "p",
      text: "Suppose the channel is open. A ship must then be insured to use it. War-risk cover for the lower Vashel stands at 2.6 per cent of the value of the hull for each voyage. For a vessel worth 28 million florins, carrying 30,000 tonnes, that comes to 728,000 florins, or 24 a tonne. Underwriters in Aubrenz say that with a truce of half a year in writing they would quote 1.1 per cent, about ten florins a tonne. With a guarantee that names the river they would go lower, and nobody would say how much lower on the record.",
    },
    {
      type: "p",
      text: "The difference between the two rates, over a normal year’s traffic, is a little over 100 million florins. It is a useful figure to keep at hand when ministers describe the [wording of guarantees](/opinion/a-guarantee-is-a-timetable) as a matter for lawyers. Insurers read treaties too, and publish their opinion daily to two decimal places.",
    },
    { type: "h2", text: "Whose river" },
    {
      type: "p",
      text: "Torvane has grain of its own on the east bank and its own reasons to want the channel swept. Its negotiators have proposed a river commission with a rotating chair, tolls shared by tonnage, and no warships of any third state above the estuary. The last item would send the sweepers home on the day they finished. Halvern’s answer is that a sweeper is a warship only to someone who intends to lay mines.",
    },
    {
      type: "p",
      text: "The harvest on the west bank starts in thirteen weeks. Leave out the sea trials and the holidays, and the sweepers must begin within five.",
    },
  ],
};
