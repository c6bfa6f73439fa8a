"""Draw the invented full names of resources/names/invented.txt: the same seed gives the same file, byte for byte.

Given names and surnames were made up for this list, in fourteen manners of sound, so that it reads as people from
many places; no manner stands for a language or a people. Every manner gives as many full names as any other. The
order is mixed once, here: whatever k is, the first k names are a fair draw of the list.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "resources" / "names" / "invented.txt"
SEED = 5
PER_MANNER = 175
HEADER = (
    "# Invented full names, one a line, in an order that is already mixed; drawn by packaging/draw_names.py. "
    "They are meant for nobody: any likeness to a real person is chance."
)

MANNERS = (
    (
        "Alwenna Brenlow Cordwin Delissa Edrith Fenora Garlan Hestin Jorlyn Kelda "
        "Lorwin Maribeth Nolric Orrin Perrin Rosalow Selwin Tamlyn Ulwyn Wendra",
        "Ashcroom Brackwell Crowmere Dunlow Elverstead Fernhallow Garwick Holtersby Inglemoor Kettlow "
        "Larkham Merrowby Norcombe Oakshaw Pellwood Rushmoor Stanbeck Thornlow Underlea Wexcombe",
    ),
    (
        "Adelwin Bertil Clorinde Edgrun Ferdolf Gisla Heimo Irmel Jorgine Karlo "
        "Lisbeta Marthild Norwin Oswine Raimar Selma Tilwin Ulrine Volmar Wiltrud",
        "Auenkamp Birkholt Dornfelder Eschenloh Falkenrieder Grünhaber Hasselbrink Immergart Kornbichl Lindacker "
        "Moorstetter Nesselhof Ottersbeck Quellmann Rabenlehner Silberkamp Tannreuter Ufermann Weidloh Zellacker",
    ),
    (
        "Amelio Belinda Cristano Dalisa Elvino Fiorena Galdino Idalia Jacinto Liriana "
        "Marcelda Nerino Ofelina Paulindo Quirina Rosaldo Silvela Tadeo Ulisa Verino",
        "Albareda Bellorini Cantaluna Dovalle Estravez Fontareli Galvieri Hortelano Lagorio Montresca "
        "Novareira Olivanti Palmarola Quintavar Ribalonga Salgueral Torrevieri Urbaneda Valdorme Zambrelli",
    ),
    (
        "Bogdana Cvetimir Darinka Emilko Faina Goravan Ivetka Jaromil Kazena Lubomira "
        "Milorad Nadeya Ostoyan Petrava Radinka Slavena Tihomil Vesnela Yarik Zorinka",
        "Belograv Chernavin Dobrilek Gorshavin Hrastovec Jelinkar Kovarenko Lipovsek Moravin Novotarski "
        "Orlavec Polyanko Rybinec Sokolenka Travnikov Ulmanek Vranitsky Yasenko Zelendar Zimovec",
    ),
    (
        "Aylisa Berdan Cemira Dilnur Elnaz Farzan Gulsara Ilkan Jasira Kamran "
        "Leyra Mirzad Nargisa Orhun Parvin Rustan Selmira Timurlan Yasmela Zerina",
        "Akbaran Bahramoglu Celikbay Darvandi Elbarsov Ferazli Gulmezar Ildarov Jahanbek Karatashli "
        "Lazarbay Mirzakand Nurbakhi Ozdaran Pirvandi Rostamli Sarvenaz Tashkandi Yildaroglu Zandaran",
    ),
    (
        "Amirah Basilan Dalyah Farouq Ghaliya Hatima Imran Jamilan Khalila Latifar "
        "Munir Nadirah Qasimar Rafidah Sabirin Tariqah Usayd Wafira Yasiran Zahiya",
        "Abdarrim Badrouni Chaloubi Darwazi Fakhroun Ghadbani Haloudi Jabrouni Khaldani Lamrouzi "
        "Maznawi Nahrouni Qadmiri Rahloun Sabbarin Tamrawi Wahbouni Yaznari Zaidoun Zakhrawi",
    ),
    (
        "Aaravi Bhavin Charulata Devansha Eshani Gauran Harshika Ilakshi Jayanta Kavanya "
        "Lalitesh Manoram Nirali Omkara Pranesh Ranjika Suvarna Tejan Urvika Vasanti",
        "Amrutkar Bhandale Chandavar Deshwani Elangoyil Gavandhar Hiranand Inamkar Jagdhane Kulapathi "
        "Lokhandar Madhuvan Nambirajan Oravil Palanesh Ratnapuri Sahasrak Tirumalan Vaidyakar Yelavarthy",
    ),
    (
        "Anwei Baolin Chenya Daiyu Enlan Fanghe Guoyan Haoshi Jiaweng Keming "
        "Lanxi Mingruo Nianzhu Peishan Qingya Ruolan Shuwen Tianyue Wenrui Yunhe",
        "Ao Bian Cen Diao Feng Gongye Huyan Jian Kuai Linghu "
        "Miao Nangong Ouyue Puyang Qiao Ruan Shangli Tantai Weisheng Zhuge",
    ),
    (
        "Akisato Chihane Emiho Fuyuna Harumoto Itsuka Junsei Kanaho Mizuto Natsuha "
        "Osamichi Reiha Sachito Takaho Umeka Wakato Yorimi Yukaze Yunagi Zenjiro",
        "Aozora Fujimine Hayashida Inakura Kazehara Kuronami Matsuzato Minegishi Nagasue Okazono "
        "Sakuwara Shiramizu Takehori Tsukinaga Umezono Wakamori Yamanezu Yoshizuka Yukishima Zushimori",
    ),
    (
        "Adhika Buntam Chanida Dewanta Endah Farika Gunarso Intanya Jayadi Kulaya "
        "Linhara Malayo Nirmala Phailin Ratanan Sukarti Thuyen Umaya Wirani Xuanmai",
        "Adiwangsa Bunyarak Chantavong Dirjana Kasemrat Lakandula Lumbaran Magsarili Narongchai Phetsavan "
        "Prasetyan Rattanavi Salonggan Sombatan Suryatma Tanjungsari Thonglek Vongkham Wirakusuma Yodrak",
    ),
    (
        "Abenika Adeolu Chidera Dumebi Ekowa Folasha Gbemira Ifenna Jidenma Kwabira "
        "Lanrewa Mawusi Nnekara Obinwa Oluremi Sekuwa Temilola Uchenwa Yawande Zainabu",
        "Abayori Agbanusi Bamidoro Chukwelu Dankwari Ekwunoba Fakorede Gyamerah Ibekwesi Kolatunde "
        "Lawumari Mensarko Nwabuzor Odunlari Okafemi Quansari Sarfobi Tettevi Udemezu Yeboahene",
    ),
    (
        "Alemtsa Bahira Chipori Desselu Fikirte Gathira Haweni Jabulo Kemunta Lindani "
        "Makori Nyambiza Pendani Rudzika Simisa Tafarwa Thandeka Wambola Yonasi Zaneli",
        "Abebaye Bekalu Chirombe Dlamathi Gatheru Hailemar Kabangari Kiprosit Lungelani Mbatarwa "
        "Moyombe Mutindare Ndlakazi Nkosana Odhiero Rukundari Shumbari Tadesseni Wanjoru Zulumathi",
    ),
    (
        "Areun Byeolha Chanseul Daeyun Eunsol Gaonhu Haerim Inseul Jihwal Kyurin "
        "Miryeo Naraon Onyul Raheun Saebin Seulgyo Taeram Uijae Wonseol Yesong",
        "Bing Cheom Dokgo Eogeum Gwang Hwangbo Jegal Jeup Kyeong Mangjeol "
        "Namgung Okseon Pyeon Ryong Sagong Seomun Seonu Tak Ungyo Yeonhwa",
    ),
    (
        "Aperahi Fetuao Havilani Iolanui Kahurere Keolami Lagimoa Makanui Manaia Moerangi "
        "Nalania Palekona Rangiora Sefulu Tavitami Teuira Ualesi Vaiana Wairemu Yepani",
        "Aumoana Fuatapu Haunamu Kahananui Kaukura Leatoso Mahinaru Matangiro Naulivou Paerangi "
        "Pulotani Rakaihea Seumalo Taufalele Tuimavasa Ulukava Vakatora Vehiane Wharekino Yaramatu",
    ),
)
"""Given names and surnames that sound well together, each list as words."""


def names() -> list[str]:
    """The full names in the order of the file; none stands twice."""
    mixed = random.Random(SEED)
    drawn = [name for given, surnames in MANNERS for name in _mixed(_pairs(given, surnames), mixed)[:PER_MANNER]]
    return _mixed(drawn, mixed)


def text() -> str:
    """What the file holds."""
    return "\n".join((HEADER, *names())) + "\n"


def _pairs(given: str, surnames: str) -> Iterator[str]:
    return (" ".join(pair) for pair in product(given.split(), surnames.split()))


def _mixed(items: Iterator[str] | list[str], mixed: random.Random) -> list[str]:
    # Not shuffle(): Python promises only of random() that it stays the same from version to version.
    return [item for _, item in sorted((mixed.random(), item) for item in items)]


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(text().encode())


if __name__ == "__main__":
    main()
