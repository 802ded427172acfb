import { experience, paragraphs } from './build'

/** Days out on the estate. An image is the name of a picture. */
export const experienceVouchers = [
  experience({
    id: 41,
    title: 'Vineyard Tour & Tasting',
    selling_description: paragraphs(
      'Walk the rows with one of our guides, from the chalk bank above the winery to the old flint wall at the foot of the valley, and hear how a cold spring and a late autumn find their way into the glass.',
      'Back at the Cellar Door, taste four of our sparkling wines side by side, with bread and a little local cheese. Allow two hours, and wear shoes that do not mind mud.',
      'Tours run from Thursday to Sunday, March to November. Please book a date once you have your voucher.',
    ),
    value: '29.50',
    persons_max: 8,
    image: 'rows-and-glasses',
  }),
  experience({
    id: 42,
    title: 'Picnic Among the Vines',
    selling_description: paragraphs(
      'Collect a wicker hamper from the Cellar Door, choose a quiet spot between the rows and stay as long as the light does. Inside: a bottle of our Classic Cuvée to share, a loaf, two cheeses, ham from the next valley, tomatoes, and something sweet.',
      'For parties of two to six, from May to September. The price is for each person; vegetarian hampers are just as good, so tell us when you book.',
    ),
    value: '34.95',
    persons_min: 2,
    persons_max: 6,
    available_count: 40,
    image: 'picnic',
  }),
  experience({
    id: 44,
    title: 'Harvest Day',
    selling_description: paragraphs(
      'For one morning in October you are one of us. Pick Chardonnay alongside the harvest crew, ride the trailer back to the winery and watch your own grapes go into the press.',
      'Then sit down with everybody else at the long table for a harvest lunch with wine. We lend you the snips, the gloves and, if the Downs insist, a coat.',
    ),
    value: '65.00',
    persons_max: 4,
    available_count: 3,
    image: 'harvest',
  }),
  experience({
    id: 45,
    title: 'Massage at the Barns',
    selling_description: paragraphs(
      'An hour of unhurried massage in the old hayloft, with the window open to the valley and warm stones from the stove. Rest afterwards by the plunge pool with a pot of garden mint tea.',
      'Appointments from Wednesday to Saturday. Two people may come together: there are two tables.',
    ),
    value: '85.00',
    persons_max: 2,
    available_count: 12,
    image: 'water-and-stones',
  }),
  experience({
    id: 46,
    title: 'Sunday Lunch in the Tasting Room',
    selling_description: paragraphs(
      'Three courses of what the kitchen garden and the neighbours have this week, served slowly, with the whole length of the valley in the window. A glass of sparkling wine is poured as you sit down.',
      'Sundays from 12 noon. Children are welcome, and so are good appetites.',
    ),
    value: '42.00',
    persons_max: 10,
    image: 'lunch-table',
  }),
  experience({
    id: 47,
    title: 'Candlelit Supper in the Cellar',
    selling_description: paragraphs(
      'One table among the barrels, candles all the way down it, five small courses and a wine with each. The winemaker sits with you for the cheese.',
      'On the first Friday of the month from November to March.',
    ),
    value: '98.50',
    persons_max: 8,
    available_count: 1,
    image: 'candle-supper',
  }),
  experience({
    id: 48,
    title: 'Sunrise Walk & Breakfast',
    selling_description: paragraphs(
      'Meet at the gate while it is still dark, climb to the ridge with a flask of coffee, and watch the sun come up out of the sea. Breakfast is waiting at the Flint Barns: eggs, mushrooms, toast and honey from the bank.',
    ),
    value: '24.00',
    persons_max: 6,
    available_count: 0,
    image: 'sunrise-ridge',
  }),
  experience({
    id: 60,
    title: 'Midsummer Supper in the Vines',
    selling_description: paragraphs(
      'One evening, one long table between the rows, lanterns on a wire overhead. Lamb over the fire, new potatoes, strawberries, and magnums passed from hand to hand until the stars are out.',
      'This voucher is for the supper on Midsummer Eve, and for that evening only.',
    ),
    value: '110.00',
    persons_max: 6,
    available_count: 18,
    // What the field holds is not documented: a date like the other two is a guess to be tolerated.
    expiry: '2031-06-23T22:59:59.000000Z',
    image: 'midsummer-lanterns',
  }),
]
