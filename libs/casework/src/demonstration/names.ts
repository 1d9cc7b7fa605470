import type { Weighted } from './chance';

/** Made-up people for a made-up place: names as they are heard in an English playground, put together by chance. */
export const GIRLS =
  words(`Amelia Olivia Isla Ava Mia Freya Lily Florence Grace Poppy Evie Ella Daisy Phoebe Sophie Ruby
  Aisha Fatima Zara Maryam Safa Inaya Hana Priya Anaya Diya Meera Simran Jasleen Harpreet Wei Mei Linh Thi Sakura
  Ngozi Adaeze Chiamaka Temi Folake Abena Esi Makeda Saba Hodan Ifrah Zofia Maja Oliwia Ioana Elena Daria Oksana
  Keisha Shanice Tia Naomi Esther Miriam Caoimhe Niamh Bronwen Seren Morwenna Tegan Rosa Lucia Camila Yasmin Leyla`);
export const BOYS =
  words(`Oliver George Harry Noah Jack Leo Arthur Oscar Charlie Jacob Thomas Henry Alfie Archie Freddie
  Theo Muhammad Yusuf Ibrahim Zayn Hamza Bilal Idris Omar Arjun Rohan Vihaan Aarav Kabir Gurpreet Manveer Jun Hao
  Minh Kenji Chidi Emeka Tobi Kwame Kofi Femi Abdi Liban Yonas Jakub Filip Szymon Andrei Matei Bogdan Taras Danylo
  Tyrell Marlon Jaden Isaac Ezra Levi Cian Rhys Dylan Piran Jago Mateo Diego Thiago Emre Kerem Reuben Stanley Rory`);
export const SURNAMES =
  words(`Smith Jones Taylor Brown Williams Wilson Davies Evans Walker White Roberts Green Hall Wood
  Harris Clarke Jackson Turner Hill Cooper Ward Moore Baker Carter Mitchell Bell Shaw Murphy Kelly Byrne Doyle
  Trelawney Penrose Pascoe Tremayne Rowe Luscombe Yeo Chudleigh Hussain Khan Ahmed Ali Begum Malik Iqbal Mirza Patel
  Shah Desai Mehta Singh Kaur Gill Dhillon Sandhu Chowdhury Miah Rahman Perera Silva Wong Chan Li Zhang Nguyen Tran
  Okafor Adeyemi Eze Balogun Mensah Boateng Asante Osei Tesfaye Haile Warsame Abdullahi Nowak Kowalski Wojcik
  Zielinski Popescu Ionescu Kovalenko Shevchenko Campbell Grant Bailey Francis Joseph Cohen Levy Rossi Garcia Costa
  Santos Yilmaz Demir Haddad Nasser Rossiter Finch Ashworth Holloway Thornbury Marlowe Larkin`);

/** Ethnicity codes of the school census. */
export const ETHNICITIES: Weighted<string> = [
  ['WBRI', 66],
  ['WOTH', 6],
  ['WIRI', 1],
  ['WIRT', 0.5],
  ['MWBC', 3],
  ['MWBA', 1.5],
  ['MWAS', 2],
  ['MOTH', 3],
  ['AIND', 2],
  ['APKN', 4],
  ['ABAN', 2],
  ['AOTH', 2],
  ['CHNE', 0.5],
  ['BCRB', 1.5],
  ['BAFR', 4],
  ['BOTH', 1],
  ['OOTH', 2],
  ['REFU', 0.5],
  ['NOBT', 1],
];

/** Types of need, by how often each comes first. */
export const NEEDS: Weighted<string> = [
  ['ASD', 32],
  ['SEMH', 20],
  ['SLCN', 21],
  ['MLD', 10],
  ['SLD', 5],
  ['PMLD', 2],
  ['SPLD', 4],
  ['HI', 1.5],
  ['VI', 1],
  ['MSI', 0.3],
  ['PD', 3.5],
  ['DS', 1.5],
  ['OTH', 2],
];

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
