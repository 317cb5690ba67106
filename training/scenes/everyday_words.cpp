#include "training/scenes/everyday_words.h"

#include <array>

namespace lightgen::training::scenes {

namespace {

constexpr auto kWords = std::to_array<std::string_view>({
    "about",    "above",      "abstract",  "after",      "afternoon", "again",     "air",     "all",        "alone",
    "along",    "also",       "among",     "and",        "angel",     "animal",    "another", "any",        "apple",
    "around",   "art",        "artist",    "autumn",     "baby",      "back",      "ball",    "banana",     "beach",
    "bear",     "beautiful",  "bed",       "bee",        "before",    "behind",    "bench",   "best",       "better",
    "between",  "bicycle",    "bird",      "boat",       "book",      "bottle",    "bowl",    "boy",        "bread",
    "brick",    "bridge",     "bright",    "building",   "bus",       "butterfly", "button",  "cake",       "calm",
    "camera",   "candle",     "car",       "carrot",     "cartoon",   "castle",    "cat",     "chair",      "cheese",
    "cherry",   "child",      "church",    "city",       "clear",     "clip",      "clock",   "close",      "cloud",
    "coat",     "coffee",     "cold",      "colour",     "colorful",  "cookie",    "corner",  "cow",        "crab",
    "crown",    "cup",        "curtain",   "cute",       "dance",     "dark",      "day",     "deep",       "deer",
    "desert",   "design",     "desk",      "detail",     "detailed",  "dinosaur",  "dog",     "dolphin",    "door",
    "double",   "dragon",     "drawing",   "dress",      "drink",     "drum",      "duck",    "eagle",      "earth",
    "easy",     "edge",       "egg",       "elephant",   "empty",     "evening",   "every",   "eye",        "face",
    "fall",     "family",     "far",       "farm",       "fast",      "field",     "fire",    "fish",       "five",
    "flag",     "flat",       "flower",    "flying",     "food",      "forest",    "fork",    "fox",        "fresh",
    "friend",   "frog",       "from",      "fruit",      "full",      "garden",    "ghost",   "giraffe",    "girl",
    "glass",    "gold",       "golden",    "good",       "grass",     "great",     "guitar",  "hand",       "happy",
    "hat",      "head",       "high",      "hill",       "home",      "honey",     "horse",   "hot",        "house",
    "ice",      "icon",       "inside",    "island",     "jacket",    "juice",     "jump",    "jungle",     "key",
    "king",     "kitchen",    "kite",      "knife",      "lake",      "lamp",      "leaf",    "lemon",      "letter",
    "light",    "lighthouse", "line",      "lion",       "long",      "looking",   "low",     "machine",    "made",
    "magic",    "man",        "many",      "map",        "market",    "mask",      "meadow",  "metal",      "milk",
    "mirror",   "modern",     "monkey",    "moon",       "more",      "morning",   "most",    "mountain",   "mouse",
    "mushroom", "music",      "near",      "nest",       "new",       "next",      "nice",    "night",      "no",
    "noise",    "not",        "object",    "ocean",      "octopus",   "off",       "old",     "open",       "orchid",
    "other",    "out",        "outside",   "oval",       "owl",       "pair",      "palm",    "paper",      "park",
    "party",    "pattern",    "pear",      "pencil",     "penguin",   "people",    "person",  "photograph", "piano",
    "pillow",   "pizza",      "plane",     "planet",     "plant",     "plate",     "playing", "pond",       "portrait",
    "potato",   "pretty",     "pumpkin",   "quality",    "queen",     "quick",     "quiet",   "rabbit",     "rain",
    "rainbow",  "realistic",  "rectangle", "right",      "river",     "road",      "robot",   "rock",       "roof",
    "room",     "rose",       "round",     "running",    "sad",       "sand",      "school",  "sea",        "seven",
    "shadow",   "shape",      "sheep",     "shell",      "shining",   "ship",      "shirt",   "shoe",       "short",
    "silver",   "sitting",    "six",       "sky",        "sleeping",  "slow",      "snail",   "snake",      "snow",
    "soft",     "some",       "song",      "spider",     "spoon",     "spring",    "square",  "squirrel",   "standing",
    "station",  "stone",      "storm",     "street",     "strong",    "style",     "summer",  "sun",        "sunflower",
    "sunset",   "sweet",      "swimming",  "table",      "tall",      "tea",       "teapot",  "ten",        "texture",
    "that",     "these",      "thick",     "thin",       "this",      "those",     "tiger",   "time",       "tomato",
    "town",     "toy",        "train",     "tree",       "truck",     "tulip",     "turtle",  "umbrella",   "unicorn",
    "up",       "valley",     "vase",      "vector",     "very",      "village",   "violin",  "wagon",      "walking",
    "warm",     "watch",      "water",     "watercolor", "wave",      "whale",     "wheel",   "where",      "which",
    "wild",     "wind",       "window",    "wine",       "wing",      "winter",    "without", "wolf",       "woman",
    "wood",     "wooden",     "wool",      "world",      "yard",      "year",      "young",   "zebra",      "zigzag",
    "zoo",
});

}  // namespace

std::span<const std::string_view> everydayWords() {
    return kWords;
}

}  // namespace lightgen::training::scenes
