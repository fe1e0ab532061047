ㅤ = "a name that nobody sees"
