/** The question before visits are counted. */
export const consentMessages = {
  question: 'May we count your visit?',
  why: 'If you accept, Google Analytics sets cookies and learns which vouchers are looked at and which link or advert led here. The shop works just as well without.',
  accept: 'Accept',
  reject: 'Reject',
}

export const consentAgainMessages = 'Cookie choices'
